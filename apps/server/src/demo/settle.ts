import { transact } from "#platform/db/transact.ts";
import type { Services } from "#services";
import { done } from "./done.ts";
import { HOUR } from "./scene.ts";

const UNREAD_MS = 2 * HOUR;

/** The history was told in one go: nobody gets letters about it, and what happened longer ago has been read. */
export async function settle({ database, clock }: Services): Promise<void> {
  const since = new Date(clock().getTime() - UNREAD_MS).toISOString();
  done(
    await transact(database, async (tx) => {
      await tx.deleteFrom("jobs").where("kind", "like", "mail.%").execute();
      const { id } = await tx
        .selectFrom("events")
        .select((row) => row.fn.coalesce(row.fn.max("id"), row.lit(0)).as("id"))
        .where("created_at", "<", since)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto("notification_marks")
        .columns(["user_id", "read_up_to"])
        .expression(tx.selectFrom("users").select((row) => ["id", row.val(id).as("read_up_to")]))
        .execute();
    }),
  );
}
