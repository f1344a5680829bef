import type { Tx } from "#platform/db/database.ts";
import { forgetOldCalls } from "./call-limit.ts";
import { clearOldFailures } from "./login-failures.ts";

/** Ended sessions stay a month: until then a stolen token that comes back is still known as one. */
const KEEP_MS = 30 * 24 * 60 * 60 * 1000;

/** Forgets sessions that ended long ago, with their refresh tokens, old links for new passwords, and wrong tries and calls that no longer count. For an hourly job. */
export async function forgetOldSignIns(tx: Tx, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEEP_MS).toISOString();
  const ended = tx.selectFrom("sessions").select("id").where("expires_at", "<", oldest);
  await tx.deleteFrom("refresh_tokens").where("session_id", "in", ended).execute();
  await tx.deleteFrom("sessions").where("expires_at", "<", oldest).execute();
  await tx.deleteFrom("password_resets").where("created_at", "<", oldest).execute();
  await clearOldFailures(tx, now);
  await forgetOldCalls(tx, now);
}
