import type { Reader, Tx } from "#platform/db/database.ts";
import { afterCommit } from "#platform/db/transact.ts";

/** What another process changes is seen this late in a total: nobody counts along, and counting is half of a page's work. */
const MAX_AGE_MS = 1000;
/** Far more lists than are looked at in a second. */
const MAX_TOTALS = 500;

interface Total {
  readonly total: number;
  readonly generation: number;
  readonly until: number;
}

const totals = new WeakMap<Reader, Map<string, Total>>();
let generation = 0;

/** The total of a list, counted again when something of ours changed or a moment has passed. */
export async function rememberedTotal(
  db: Reader,
  list: string,
  count: () => Promise<number>,
): Promise<number> {
  const known = totals.get(db) ?? new Map<string, Total>();
  totals.set(db, known);
  const now = performance.now();
  const last = known.get(list);
  if (last !== undefined && last.generation === generation && now < last.until) return last.total;
  const counted = { generation, until: now + MAX_AGE_MS };
  const total = await count();
  if (known.size >= MAX_TOTALS) known.clear();
  known.set(list, { total, ...counted });
  return total;
}

/** What this process changes is seen in every total from its commit on. */
export function forgetTotals(tx: Tx): void {
  afterCommit(tx, () => {
    generation += 1;
  });
}
