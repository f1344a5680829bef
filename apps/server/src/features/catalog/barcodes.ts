import { normaliseBarcode } from "@saudaflow/contract";
import type { Reader, Tx } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { isRefusal, type Refusal, refuse, refuseField } from "#platform/refusal.ts";

/** The barcodes as they are stored, or the first that is none or stands twice. */
export function checkBarcodes(barcodes: readonly string[]): string[] | Refusal<"validation_failed"> {
  const codes: string[] = [];
  for (const [i, barcode] of barcodes.entries()) {
    const code = normaliseBarcode(barcode);
    if (code === undefined) return refuseField(`barcodes.${i}`, "barcode_invalid");
    if (codes.includes(code)) return refuseField(`barcodes.${i}`, "barcode_repeated");
    codes.push(code);
  }
  return codes;
}

export interface ProductBarcodes {
  readonly product_id: number;
  readonly barcodes: readonly string[];
}

/** Gives products their barcodes; one that another product of the shop has is refused by the statement itself. */
export async function writeBarcodes(
  tx: Tx,
  shop_id: number,
  products: readonly ProductBarcodes[],
): Promise<Refusal<"barcode_taken"> | undefined> {
  const rows = products
    .flatMap(({ product_id, barcodes }) =>
      barcodes.map((code, position) => ({ product_id, shop_id, code, position })),
    )
    // In one order always: two sellers' programs that write the same codes wait for each other and never deadlock.
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  if (rows.length === 0) return undefined;
  const written = await tx
    .insertInto("barcodes")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["shop_id", "code"]).doNothing())
    .returning("code")
    .execute();
  if (written.length === rows.length) return undefined;
  const codes = new Set(written.map(({ code }) => code));
  const taken = rows.find(({ code }) => !codes.has(code)) ?? rows[0];
  return refuse("barcode_taken", { barcode: taken?.code ?? "" });
}

/** Puts new barcodes in the place of a product's old ones; answers the old ones. */
export async function replaceBarcodes(
  tx: Tx,
  product: { readonly id: number; readonly shop_id: number },
  barcodes: readonly string[],
): Promise<string[] | Refusal<"barcode_taken">> {
  const before = await barcodesOf(tx, product.id);
  if (before.join() === barcodes.join()) return before;
  await tx.deleteFrom("barcodes").where("product_id", "=", product.id).execute();
  const taken = await writeBarcodes(tx, product.shop_id, [{ product_id: product.id, barcodes }]);
  return isRefusal(taken) ? taken : before;
}

/** A product's barcodes, the main one first. */
export async function barcodesOf(db: Reader, product_id: number): Promise<string[]> {
  return (await barcodesByProduct(db, [product_id])).get(product_id) ?? [];
}

/** The barcodes of these products, the main one of each first. */
export async function barcodesByProduct(
  db: Reader,
  product_ids: Iterable<number>,
): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom("barcodes")
    .select(["product_id", "code"])
    .where("product_id", "in", idList(product_ids))
    .orderBy("position")
    .execute();
  const byProduct = Map.groupBy(rows, ({ product_id }) => product_id);
  return new Map([...byProduct].map(([id, own]) => [id, own.map(({ code }) => code)]));
}
