import { RESET_MINUTES } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Database, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { enqueue, type Job, type JobHandlers } from "#platform/jobs.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import type { Services } from "#services";
import { emailKey } from "./email.ts";
import { holdUser } from "./hold-user.ts";
import { writeReset } from "./letters.ts";
import { newReset } from "./reset-token.ts";

const MINUTE_MS = 60_000;
/** Letters that one person gets in an hour, whoever asks for them. */
const MAX_RESETS = 3;
const WINDOW_MS = 60 * MINUTE_MS;
const KIND = "accounts.reset_password";

interface Asked {
  readonly email_key: string;
  readonly address: string;
}

/** Writes down that somebody wants a new password: one row, the same for every e-mail. Who it belongs to is looked up later. */
export async function askPasswordReset(
  database: Database,
  email: string,
  address: string,
  now: Date,
): Promise<Refusal<"busy"> | undefined> {
  const asked: Asked = { email_key: emailKey(email), address };
  const wanted = await transact(database, (tx) => enqueue(tx, KIND, asked, now));
  return isRefusal(wanted) ? wanted : undefined;
}

/** The job: what is done of a request, if there is such a person, depends on nothing that its sender can see. */
export function resetJobs({ config, database, clock }: Services): JobHandlers {
  return { [KIND]: ({ data }: Job) => beginReset(database, config.jwt_secret, data as Asked, clock()) };
}

/** Makes a link for an active person and wants it sent; his older links become void. Nothing happens for anybody else. */
async function beginReset(
  database: Database,
  jwt_secret: string,
  { email_key, address }: Asked,
  now: Date,
): Promise<void> {
  const begun = await transact(database, async (tx) => {
    const user = await tx
      .selectFrom("users")
      .select("id")
      .where("email_key", "=", email_key)
      .where("status", "=", "active")
      .executeTakeFirst();
    if (user === undefined) return;
    await holdUser(tx, user.id);
    if ((await latestResets(tx, user.id, now)) >= MAX_RESETS) return;
    await endResets(tx, user.id, now);
    const { id } = await tx
      .insertInto("password_resets")
      .values({
        user_id: user.id,
        ...newReset(user.id, jwt_secret),
        created_at: now.toISOString(),
        expires_at: new Date(now.getTime() + RESET_MINUTES * MINUTE_MS).toISOString(),
        ended_at: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await writeReset(tx, id, now);
    await audit(tx, {
      action: "user.ask_password_reset",
      actor_id: null,
      subject: `user:${user.id}`,
      address,
      at: now,
    });
  });
  // The job is tried again.
  if (isRefusal(begun)) throw new Error(begun.code);
}

async function latestResets(tx: Tx, user_id: number, now: Date): Promise<number> {
  const { count } = await tx
    .selectFrom("password_resets")
    .select(tx.fn.countAll<number>().as("count"))
    .where("user_id", "=", user_id)
    .where("created_at", ">", new Date(now.getTime() - WINDOW_MS).toISOString())
    .executeTakeFirstOrThrow();
  return count;
}

/** Makes every link of a person void. */
async function endResets(tx: Tx, user_id: number, now: Date): Promise<void> {
  await tx
    .updateTable("password_resets")
    .set({ ended_at: now.toISOString() })
    .where("user_id", "=", user_id)
    .where("ended_at", "is", null)
    .execute();
}
