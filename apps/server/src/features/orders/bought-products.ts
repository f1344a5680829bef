import { type Language, MAX_BOUGHT } from "@saudaflow/contract";
import { productCards, productsForSale } from "#features/catalog/index.ts";
import type { Reader } from "#platform/db/database.ts";

/** What somebody bought longer ago says little of what he needs now; and it bounds what is read. */
const LATEST_ORDERS = 100;

/** What a person has bought and can buy now: what was in most of his latest orders first, then the latest. */
export async function listBoughtProducts(db: Reader, user_id: number, language: Language) {
  const orders = db
    .selectFrom("orders")
    .select("id")
    .where("user_id", "=", user_id)
    .where("status", "<>", "cancelled")
    .orderBy("id", "desc")
    .limit(LATEST_ORDERS);
  const bought = await db
    .selectFrom("order_items")
    .select("product_id")
    .where("order_id", "in", orders)
    .groupBy("product_id")
    .orderBy((row) => row.fn.countAll(), "desc")
    .orderBy((row) => row.fn.max("id"), "desc")
    .execute();
  const ids = bought.map((row) => row.product_id);
  const products = await productsForSale(db, ids);
  const offered = ids.filter((id) => products.get(id)?.is_for_sale);
  const cards = await productCards(db, offered, language);
  const items = offered.flatMap((id) => cards.get(id) ?? []).filter((card) => card.stock_quantity > 0);
  return { items: items.slice(0, MAX_BOUGHT) };
}
