import { ownShop } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { findRun, type Run } from "./run.ts";

/** A run of one's own shop, or of any for an admin; another's is not found. */
export async function ownRun(db: Reader, actor: Actor, id: number): Promise<Run | Refusal<"not_found">> {
  const run = await findRun(db, id);
  if (run === undefined) return refuse("not_found");
  const shop = await ownShop(db, actor, run.shop_id);
  return isRefusal(shop) ? shop : run;
}
