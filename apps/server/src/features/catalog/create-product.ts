import {
  type BodyOf,
  type createProduct as CreateProduct,
  type Language,
  moneyText,
  type Product,
  quantityNumber,
  toQuantity,
} from "@saudaflow/contract";
import { ownShop } from "#features/shops/index.ts";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { checkBarcodes } from "./barcodes.ts";
import { checkCategory } from "./categories.ts";
import { getProduct } from "./get-product.ts";
import { insertProducts } from "./insert-products.ts";
import { checkStock, dataFromBody } from "./product-data.ts";

interface CreateCall {
  readonly actor: Actor;
  readonly body: BodyOf<typeof CreateProduct>;
  readonly language: Language;
  readonly now: Date;
  readonly address: string;
}

/** Adds a product to the seller's shop with its barcodes and opening stock. */
export async function createProduct(
  tx: Tx,
  { actor, body, language, now, address }: CreateCall,
): Promise<Product | Refusal<"validation_failed" | "not_found" | "category_unknown" | "barcode_taken">> {
  const data = dataFromBody(body);
  const stock = toQuantity(body.stock_quantity ?? 0);
  const barcodes = checkBarcodes(body.barcodes);
  if (isRefusal(barcodes)) return barcodes;
  const broken = checkStock(data.unit, stock, "stock_quantity");
  if (broken) return broken;
  const shop = await ownShop(tx, actor, body.shop_id);
  if (isRefusal(shop)) return shop;
  const unknown = await checkCategory(tx, data.category_id);
  if (unknown) return unknown;
  const arrival = { shop_id: shop.id, actor_id: actor.id, now };
  const ids = await insertProducts(tx, [{ ...data, barcodes, stock }], arrival);
  if (isRefusal(ids)) return ids;
  const id = ids[0] as number;
  await audit(tx, {
    action: "product.created",
    actor_id: actor.id,
    subject: `product:${id}`,
    data: { name_ru: data.name_ru, price: moneyText(data.price), stock_quantity: quantityNumber(stock) },
    address,
    at: now,
  });
  await announce(tx, { type: "products.changed", shop_id: shop.id, data: {}, at: now });
  return getProduct(tx, actor, id, language);
}
