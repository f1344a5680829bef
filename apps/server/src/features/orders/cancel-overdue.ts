import { settingsOf } from "#features/settings/index.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal } from "#platform/refusal.ts";
import { cancelPending } from "./change-status.ts";
import { UNPAID } from "./unpaid-orders.ts";

const HOUR_MS = 60 * 60 * 1000;
/** Looked up at once; each is cancelled in a transaction of its own. */
const BATCH = 100;

/** Cancels the unpaid orders that nobody confirmed in time; answers how many. What was confirmed meanwhile stays. */
export async function cancelOverdue(database: Database, clock: Clock): Promise<number> {
  const { pending_order_hours: hours } = await settingsOf(database).read(database.read);
  if (hours === 0) return 0;
  let cancelled = 0;
  for (let after = 0; ; ) {
    const now = clock();
    const orders = await database.read
      .selectFrom("orders")
      .select("id")
      .where(UNPAID)
      .where("status", "=", "pending")
      .where("created_at", "<=", new Date(now.getTime() - hours * HOUR_MS).toISOString())
      .where("id", ">", after)
      .orderBy("id")
      .limit(BATCH)
      .execute();
    for (const { id } of orders) {
      const refused = await transact(database, (tx) => cancelPending(tx, id, { actor_id: null, now }));
      if (!isRefusal(refused)) cancelled++;
      after = id;
    }
    if (orders.length < BATCH) return cancelled;
  }
}
