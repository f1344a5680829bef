import { createTransport } from "nodemailer";
import { type Config, isLoopback } from "#config";

/** A letter ready for the post. */
export interface Message {
  /** The same for every try of one letter, so that a reader's program folds what came twice. */
  readonly message_id: string;
  readonly date: Date;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** How letters leave this process: `shown` in the log of a demo, `dropped` where no mail server is set. */
export interface Mailer {
  readonly send: (message: Message) => Promise<"sent" | "shown" | "dropped">;
  /** Greets the mail server and signs in, where there is one; throws why that does not work. */
  readonly greet: () => Promise<void>;
  readonly close: () => void;
}

/** A mail server that says nothing for so long is gone. Each is shorter than the time in which a process must stop. */
const TIMEOUTS = {
  dnsTimeout: 5000,
  connectionTimeout: 8000,
  greetingTimeout: 8000,
  socketTimeout: 15_000,
};

type MailConfig = Pick<Config, "smtp_url" | "mail_from" | "production" | "log_level">;

const mailers = new WeakMap<MailConfig, Mailer>();

/** The mailer of the process with these settings. */
export function mailerOf(config: MailConfig): Mailer {
  let mailer = mailers.get(config);
  if (mailer === undefined) {
    mailer = createMailer(config);
    mailers.set(config, mailer);
  }
  return mailer;
}

/** `timeouts`: shorter ones for a test. */
export function createMailer(config: MailConfig, timeouts: Partial<typeof TIMEOUTS> = {}): Mailer {
  const { smtp_url, mail_from, production, log_level } = config;
  if (smtp_url !== undefined) return smtpMailer(smtp_url, mail_from, { ...TIMEOUTS, ...timeouts });
  const isShown = !production && ["info", "debug", "trace"].includes(log_level);
  return {
    send: async (message) => {
      if (isShown) console.log(shown(message));
      return isShown ? "shown" : "dropped";
    },
    greet: async () => {},
    close: () => {},
  };
}

function smtpMailer(smtp_url: string, from: Config["mail_from"], timeouts: typeof TIMEOUTS): Mailer {
  const url = new URL(smtp_url);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const secure = url.protocol === "smtps:";
  const near = isLoopback(host);
  const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  const transport = createTransport({
    pool: true,
    // Letters go one after another; the open connection serves the next.
    maxConnections: 1,
    // The job tries again, with its own pauses.
    maxRequeues: 0,
    host,
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // A password never travels in the clear; on the own machine nobody listens in between.
    ...(near ? { ignoreTLS: true } : { requireTLS: !secure && auth.user !== "" }),
    ...(auth.user !== "" && { auth }),
    ...timeouts,
    // A letter is made of our text: no file and no address is ever read for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ message_id, date, to, subject, text, html }) => {
      await transport.sendMail({
        messageId: message_id,
        date,
        from,
        to: { name: "", address: to },
        subject,
        text,
        html,
        // Whoever is away does not answer a program.
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return "sent";
    },
    greet: async () => {
      await transport.verify();
    },
    close: () => transport.close(),
  };
}

/** A letter in the log of a demo, framed so that it is found among the other lines. */
function shown({ to, subject, text }: Message): string {
  const lines = [`To: ${to}`, `Subject: ${subject}`, "", ...text.trimEnd().split("\n")];
  return ["", "┌── letter ──", ...lines.map((line) => `│ ${line}`.trimEnd()), "└──", ""].join("\n");
}
