import { verifyFigures } from "#features/figures/index.ts";
import { verifyLedger } from "#features/ledger/index.ts";
import { verifyOrders } from "#features/orders/index.ts";
import { verifyStock } from "#features/stock/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Difference } from "#platform/difference.ts";

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
export async function runVerifyLedgers(db: Reader): Promise<number> {
  const differences = await verifyLedgers(db);
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
