import { isIin, type Money } from "@saudaflow/contract";
import { openShopAccounts } from "#features/ledger/index.ts";
import { flag, type Tx } from "#platform/db/database.ts";

export interface NewShop {
  readonly owner_id: number;
  readonly slug: string;
  readonly name: string;
  readonly bin: string;
  readonly address: string;
  readonly phone: string;
  readonly delivery_fee: Money;
  readonly is_vat_payer: boolean;
  readonly sells_age_restricted: boolean;
}

/** Makes a shop with its accounts in the ledger; answers its number. A BIN that can't be one is a bug of the caller. */
export async function createShop(tx: Tx, shop: NewShop, now: Date): Promise<number> {
  if (!isIin(shop.bin)) throw new RangeError(`not a BIN: ${shop.bin}`);
  const { id } = await tx
    .insertInto("shops")
    .values({
      ...shop,
      is_vat_payer: flag(shop.is_vat_payer),
      sells_age_restricted: flag(shop.sells_age_restricted),
      created_at: now.toISOString(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await openShopAccounts(tx, id);
  return id;
}
