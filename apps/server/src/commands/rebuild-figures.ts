import { rebuildFigures } from "#features/figures/index.ts";
import type { Database } from "#platform/db/database.ts";
import { isRefusal } from "#platform/refusal.ts";

/** Of the wrong figures: enough to see what happened, where all days are wrong. */
const SHOWN = 100;

/** Sums every figure of the dashboards anew from the ledgers and orders, and says which were wrong. */
export async function runRebuildFigures(database: Database): Promise<number> {
  const wrong = await rebuildFigures(database);
  if (isRefusal(wrong)) {
    console.error("The database is too busy. Try again in a moment.");
    return 1;
  }
  for (const { what, kept, rebuilt } of wrong.slice(0, SHOWN))
    console.log(`${what}: was ${kept ?? "nothing"}, is ${rebuilt}`);
  console.log(`All figures are summed anew; ${wrong.length} were wrong.`);
  return 0;
}
