import { businessDate } from "@saudaflow/contract";
import type { Tx } from "#platform/db/database.ts";
import { announce } from "#platform/outbox.ts";

/** Counts somebody who has registered, or who has closed his account, on the day of `now`, and tells admins. */
export async function countPerson(tx: Tx, what: "registered" | "closed", now: Date): Promise<void> {
  await announce(tx, { type: "users.changed", data: {}, at: now });
  const one = { registered: 0, closed: 0, [what]: 1 };
  await tx
    .insertInto("user_days")
    .values({ business_date: businessDate(now), ...one })
    .onConflict((row) =>
      row.column("business_date").doUpdateSet((kept) => ({
        registered: kept("user_days.registered", "+", kept.ref("excluded.registered")),
        closed: kept("user_days.closed", "+", kept.ref("excluded.closed")),
      })),
    )
    .execute();
}
