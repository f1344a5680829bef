import {
  type BodyOf,
  fromTiyn,
  type Language,
  moneyText,
  type Product,
  type replaceProduct as ReplaceProduct,
  type updateProduct as UpdateProduct,
} from "@saudaflow/contract";
import type { Selectable } from "kysely";
import { holdStock, keepShortage } from "#features/stock/index.ts";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { checkBarcodes, replaceBarcodes } from "./barcodes.ts";
import { checkCategory } from "./categories.ts";
import { getProduct } from "./get-product.ts";
import { productToChange } from "./policy.ts";
import { dataFromBody, dataFromPatch } from "./product-data.ts";
import { type ProductData, productColumns } from "./product-row.ts";
import type { ProductsTable } from "./tables.ts";
import { forgetTotals } from "./totals.ts";

interface ChangeCall<B> {
  readonly actor: Actor;
  readonly params: { readonly id: number };
  readonly body: B;
  readonly language: Language;
  readonly now: Date;
  readonly address: string;
}
type Row = Selectable<ProductsTable>;
type Refused = Refusal<
  "validation_failed" | "not_found" | "forbidden" | "category_unknown" | "barcode_taken" | "unit_fixed"
>;

/** Puts new data in the place of a product's old data; what the body leaves out is emptied. Stock is not touched. */
export async function replaceProduct(
  tx: Tx,
  call: ChangeCall<BodyOf<typeof ReplaceProduct>>,
): Promise<Product | Refused> {
  return change(tx, call, () => dataFromBody(call.body));
}

/** Changes what the body names and leaves the rest. */
export async function updateProduct(
  tx: Tx,
  call: ChangeCall<BodyOf<typeof UpdateProduct>>,
): Promise<Product | Refused> {
  return change(tx, call, (row) => dataFromPatch(row, call.body));
}

async function change(
  tx: Tx,
  call: ChangeCall<{ readonly barcodes?: readonly string[] }>,
  newData: (row: Row) => ProductData,
): Promise<Product | Refused> {
  const { actor, params, body } = call;
  const row = await productToChange(tx, actor, params.id, call.now);
  if (isRefusal(row)) return row;
  const data = newData(row);
  forgetTotals(tx);
  const refused = (await checkChange(tx, row, data)) ?? (await writeBarcodes(tx, row, body.barcodes, call));
  if (refused) return refused;
  await tx.updateTable("products").set(productColumns(data)).where("id", "=", row.id).execute();
  if (data.low_stock_threshold !== row.low_stock_threshold) {
    await holdStock(tx, row.id);
    await keepShortage(tx, [row.id]);
  }
  if (data.price !== row.price) {
    const [from, to] = [moneyText(fromTiyn(row.price)), moneyText(data.price)];
    await audit(tx, { ...deed(call), action: "product.price_changed", data: { from, to } });
  }
  await announce(tx, { type: "products.changed", shop_id: row.shop_id, data: {}, at: call.now });
  return getProduct(tx, actor, row.id, call.language);
}

/** The unit of a product that ever moved stays: its history, orders and refunds are counted by it. */
async function checkChange(
  tx: Tx,
  row: Row,
  data: ProductData,
): Promise<Refusal<"category_unknown" | "unit_fixed"> | undefined> {
  if (data.category_id !== row.category_id) {
    const unknown = await checkCategory(tx, data.category_id);
    if (unknown) return unknown;
  }
  if (data.unit === row.unit) return undefined;
  const { has_moved } = await holdStock(tx, row.id);
  return has_moved ? refuse("unit_fixed") : undefined;
}

async function writeBarcodes(
  tx: Tx,
  row: Row,
  barcodes: readonly string[] | undefined,
  call: ChangeCall<unknown>,
): Promise<Refusal<"validation_failed" | "barcode_taken"> | undefined> {
  if (barcodes === undefined) return undefined;
  const to = checkBarcodes(barcodes);
  if (isRefusal(to)) return to;
  const from = await replaceBarcodes(tx, row, to);
  if (isRefusal(from)) return from;
  if (from.join() !== to.join())
    await audit(tx, { ...deed(call), action: "product.barcodes_changed", data: { from, to } });
  return undefined;
}

function deed({ actor, params, address, now }: ChangeCall<unknown>) {
  return { actor_id: actor.id, subject: `product:${params.id}`, address, at: now };
}
