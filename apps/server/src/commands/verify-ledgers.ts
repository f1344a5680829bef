import { verifyFigures } from "#features/figures/index.ts";
import { verifyLedger } from "#features/ledger/index.ts";
import { verifyOrders } from "#features/orders/index.ts";
import { verifyStock } from "#features/stock/index.ts";
import type { Database, Reader } from "#platform/db/database.ts";
import { takeTime } from "#platform/db/take-time.ts";
import { transact } from "#platform/db/transact.ts";
import type { Difference } from "#platform/difference.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";

/** Rebuilds every cached figure from the two ledgers and answers what differs; nothing is changed. */
export async function verifyLedgers(db: Reader): Promise<Difference[]> {
  return [
    ...(await verifyStock(db)),
    ...(await verifyLedger(db)),
    ...(await verifyOrders(db)),
    ...(await verifyFigures(db)),
  ];
}

/** Prints the differences; the exit code: 0 when there are none. */
export async function runVerifyLedgers(database: Database): Promise<number> {
  const differences = await verifyWhole(database);
  if (isRefusal(differences)) {
    console.error("The database is too busy. Try again in a moment.");
    return 1;
  }
  for (const { what, kept, rebuilt } of differences) {
    console.log(`${what}: kept ${kept ?? "nothing"}, the ledger says ${rebuilt}`);
  }
  console.log(
    differences.length === 0
      ? "Both ledgers agree with every kept figure."
      : `${differences.length} differences.`,
  );
  return differences.length === 0 ? 0 : 1;
}

/** On SQLite by the reading connection, which nobody waits for; PostgreSQL would end statements over a million orders. */
export async function verifyWhole(database: Database): Promise<Difference[] | Refusal<"busy">> {
  if (database.dialect === "sqlite") return verifyLedgers(database.read);
  return transact(database, async (tx) => {
    await takeTime(tx, database);
    return verifyLedgers(tx);
  });
}
