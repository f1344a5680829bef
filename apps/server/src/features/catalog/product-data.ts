import {
  fitsUnit,
  fromThousandths,
  fromTiyn,
  type Money,
  moneyText,
  type ProductBody,
  type ProductPatch,
  quantityNumber,
  toMoney,
  toQuantity,
} from "@saudaflow/contract";
import type { Selectable } from "kysely";
import type { Static } from "typebox";
import { type Refusal, refuseField } from "#platform/refusal.ts";
import type { ProductData } from "./product-row.ts";
import type { ProductsTable } from "./tables.ts";

type Body = Omit<Static<typeof ProductBody>, "barcodes">;

/** What a whole body says: what it leaves out is empty. */
export function dataFromBody(body: Body): ProductData {
  return {
    name_kk: body.name_kk.trim(),
    name_ru: body.name_ru.trim(),
    name_en: words(body.name_en),
    description_kk: words(body.description_kk),
    description_ru: words(body.description_ru),
    description_en: words(body.description_en),
    brand: words(body.brand),
    price: toMoney(body.price),
    compare_at_price: amount(body.compare_at_price),
    cost_price: amount(body.cost_price),
    unit: body.unit,
    category_id: body.category_id,
    is_published: body.is_published,
    is_age_restricted: body.is_age_restricted ?? false,
    low_stock_threshold: toQuantity(body.low_stock_threshold ?? 0),
  };
}

/** What a product's row becomes by a patch: what the patch leaves out stays. */
export function dataFromPatch(
  row: Selectable<ProductsTable>,
  patch: Static<typeof ProductPatch>,
): ProductData {
  return dataFromBody({
    ...row,
    price: moneyText(fromTiyn(row.price)),
    compare_at_price: row.compare_at_price === null ? null : moneyText(fromTiyn(row.compare_at_price)),
    cost_price: row.cost_price === null ? null : moneyText(fromTiyn(row.cost_price)),
    is_published: row.is_published === 1,
    is_age_restricted: row.is_age_restricted === 1,
    low_stock_threshold: quantityNumber(fromThousandths(row.low_stock_threshold)),
    ...patch,
  });
}

/** Pieces are whole: a product that is sold so has no fraction of one in stock. */
export function checkStock(
  unit: ProductData["unit"],
  stock: number,
  path: string,
): Refusal<"validation_failed"> | undefined {
  return fitsUnit(fromThousandths(stock), unit) ? undefined : refuseField(path, "too_many_decimals", "0");
}

function words(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

function amount(input: string | number | null | undefined): Money | null {
  return input === null || input === undefined ? null : toMoney(input);
}
