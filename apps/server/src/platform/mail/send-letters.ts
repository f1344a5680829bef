import { createHash } from "node:crypto";
import { Counter } from "prom-client";
import type { Config } from "#config";
import type { Database, Reader } from "#platform/db/database.ts";
import { HopelessJob, type Job, type JobHandler, type JobHandlers } from "#platform/jobs.ts";
import { processMetrics } from "#platform/metrics.ts";
import { type Letter, letterHtml, letterText } from "./letter.ts";
import { type Mailer, type Message, mailerOf } from "./mailer.ts";

/** Writes the letter that a job wants, as things are when it is sent; undefined when there is nothing to say any more. */
export type LetterWriter = (db: Reader, data: unknown) => Promise<Letter | undefined>;

/** The jobs that are letters, by their kind: "mail.…". */
export type LetterWriters = Readonly<Record<`mail.${string}`, LetterWriter>>;

const letters = new Counter({
  name: "saudaflow_letters_total",
  help: "Letters since the process began: sent, shown in the log, dropped where no mail server is set, or tries that failed",
  labelNames: ["kind", "outcome"],
  registers: [processMetrics],
});

interface Post {
  readonly config: Config;
  readonly database: Database;
}

/** A handler for every kind of letter. */
export function letterHandlers({ config, database }: Post, writers: LetterWriters): JobHandlers {
  return Object.fromEntries(
    Object.entries(writers).map(([kind, write]): [string, JobHandler] => [
      kind,
      async (job) => {
        const letter = await write(database.read, job.data);
        if (letter === undefined) return;
        const outcome = await hand(mailerOf(config), messageOf(letter, job, config)).catch((error) => {
          letters.inc({ kind, outcome: "failed" });
          throw error;
        });
        letters.inc({ kind, outcome });
      },
    ]),
  );
}

function messageOf(letter: Letter, { id, kind, wanted_at }: Job, { public_url, mail_from }: Config): Message {
  // The time is in it because a database that is made anew counts its jobs from 1 again.
  const name = createHash("sha256").update(`${kind} ${id} ${wanted_at}`).digest("hex").slice(0, 32);
  return {
    message_id: `<${name}@${mail_from.address.split("@").at(-1)}>`,
    date: new Date(wanted_at),
    to: letter.to,
    // A name in it must not begin another header, whatever the library does about it.
    subject: letter.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " "),
    text: letterText(letter, public_url),
    html: letterHtml(letter, public_url),
  };
}

/** What nodemailer says of a failure. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Hands a letter over. What failed is kept with the job, so the address of its reader is taken out of it. */
async function hand(mailer: Mailer, message: Message) {
  try {
    return await mailer.send(message);
  } catch (error) {
    const { code, command = "", responseCode = 0, message: said } = error as SmtpError;
    const reason = said.replaceAll(message.to, "…");
    // "No such person", "not this letter": asking again changes nothing. A refused sender or password is ours to mend.
    const isRefused = responseCode >= 500 && (command === "RCPT TO" || command === "DATA");
    const isNoAddress = code === "EENVELOPE" && command === "API";
    throw isRefused || isNoAddress ? new HopelessJob(reason) : new Error(reason);
  }
}
