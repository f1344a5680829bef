import type { Reader, Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { notified, sourcesOf } from "./audience.ts";
import { readUpTo } from "./list-notifications.ts";

/** Marks one as read. Another's is not found. */
export async function readNotification(
  tx: Tx,
  actor: Actor,
  id: number,
): Promise<Refusal<"not_found"> | undefined> {
  if (!(await isTold(tx, actor, id))) return refuse("not_found");
  if (id <= (await readUpTo(tx, actor.id))) return undefined;
  await tx
    .insertInto("notification_reads")
    .values({ user_id: actor.id, event_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return undefined;
}

/** Marks all as read, up to the newest that there is now. */
export async function readAllNotifications(tx: Tx, actor: Actor): Promise<undefined> {
  let newest = 0;
  for (const source of await sourcesOf(tx, actor)) {
    const event = await notified(tx, source).select("id").orderBy("id", "desc").limit(1).executeTakeFirst();
    newest = Math.max(newest, event?.id ?? 0);
  }
  // A mark only moves forward, whichever of two devices comes last.
  await tx
    .insertInto("notification_marks")
    .values({ user_id: actor.id, read_up_to: newest })
    .onConflict((conflict) =>
      conflict
        .column("user_id")
        .doUpdateSet({ read_up_to: newest })
        .where("notification_marks.read_up_to", "<", newest),
    )
    .execute();
  await tx
    .deleteFrom("notification_reads")
    .where("user_id", "=", actor.id)
    .where("event_id", "<=", newest)
    .execute();
}

/** Forgets what a person who leaves has read, and the events that were for him alone. */
export async function forgetNotifications(tx: Tx, user_id: number): Promise<void> {
  await tx.deleteFrom("notification_marks").where("user_id", "=", user_id).execute();
  await tx.deleteFrom("notification_reads").where("user_id", "=", user_id).execute();
  // Without their user they would be the administrators'.
  await tx.deleteFrom("events").where("user_id", "=", user_id).execute();
}

async function isTold(db: Reader, actor: Actor, id: number): Promise<boolean> {
  for (const source of await sourcesOf(db, actor)) {
    const event = await notified(db, source).select("id").where("id", "=", id).executeTakeFirst();
    if (event) return true;
  }
  return false;
}

/** Forgets the marks of events that are forgotten. */
export async function forgetOldReads(tx: Tx): Promise<void> {
  const { first } = await tx
    .selectFrom("events")
    .select((row) => row.fn.min("id").as("first"))
    .executeTakeFirstOrThrow();
  if (first !== null) await tx.deleteFrom("notification_reads").where("event_id", "<", first).execute();
}
