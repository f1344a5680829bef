import type { Quantity } from "@saudaflow/contract";
import { openStock } from "#features/stock/index.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Refusal } from "#platform/refusal.ts";
import { writeBarcodes } from "./barcodes.ts";
import { type ProductData, productColumns } from "./product-row.ts";
import { forgetTotals } from "./totals.ts";

export interface NewProduct extends ProductData {
  /** Normalised, the main one first. */
  readonly barcodes: readonly string[];
  readonly stock: Quantity;
}

/** Where new products go and who brings them. */
export interface Arrival {
  readonly shop_id: number;
  readonly actor_id: number | null;
  readonly now: Date;
  /** Stands beside the opening stock: the list it came from. */
  readonly note?: string;
}

/** 23 columns a row: far below the 32 766 parameters that SQLite takes in one statement. */
const ROWS_A_STATEMENT = 250;

/** Adds products with barcodes, stock figures and opening movements; answers their numbers in the order given. */
export async function insertProducts(
  tx: Tx,
  products: readonly NewProduct[],
  arrival: Arrival,
): Promise<number[] | Refusal<"barcode_taken">> {
  const ids: number[] = [];
  forgetTotals(tx);
  for (let from = 0; from < products.length; from += ROWS_A_STATEMENT) {
    const batch = products.slice(from, from + ROWS_A_STATEMENT);
    const batchIds = await insertRows(tx, batch, arrival);
    const taken = await writeBarcodes(
      tx,
      arrival.shop_id,
      batch.map(({ barcodes }, i) => ({ product_id: batchIds[i] as number, barcodes })),
    );
    if (taken) return taken;
    await openStock(
      tx,
      batch.map(({ stock }, i) => ({ product_id: batchIds[i] as number, quantity: stock })),
      { kind: "opening", ...arrival },
    );
    ids.push(...batchIds);
  }
  return ids;
}

async function insertRows(
  tx: Tx,
  batch: readonly NewProduct[],
  { shop_id, now }: Arrival,
): Promise<number[]> {
  const created_at = now.toISOString();
  const rows = await tx
    .insertInto("products")
    .values(
      batch.map(({ barcodes: _barcodes, stock: _stock, ...data }) => ({
        ...productColumns(data),
        shop_id,
        is_archived: 0 as const,
        created_at,
        updated_at: created_at,
      })),
    )
    .returning(["id", "name_kk", "price"])
    .execute();
  // Numbers are given in the order of the rows, but neither database promises to answer in it.
  rows.sort((a, b) => a.id - b.id);
  batch.forEach(({ name_kk, price }, i) => {
    if (rows[i]?.name_kk !== name_kk || rows[i]?.price !== price)
      throw new Error("new products came back in another order");
  });
  return rows.map(({ id }) => id);
}
