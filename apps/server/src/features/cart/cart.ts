import {
  add,
  type Cart,
  type CartItem,
  type CartProblem,
  fromThousandths,
  fromTiyn,
  type Language,
  lineTotal,
  type Money,
  moneyText,
  type ProductCard,
  type Quantity,
  quantityNumber,
  ZERO,
} from "@saudaflow/contract";
import type { Selectable } from "kysely";
import { productCards, productsForSale, type SaleProduct } from "#features/catalog/index.ts";
import { presentShop, shopsById } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { CartItemsTable } from "./tables.ts";

/** A line of somebody's cart, as orders take it. */
export interface CartLine {
  readonly id: number;
  readonly product_id: number;
  readonly quantity: Quantity;
  readonly added_unit_price: Money;
}

/** The lines of a person's cart in the order in which they were added. */
export async function cartLines(db: Reader, user_id: number): Promise<CartLine[]> {
  const rows = await db
    .selectFrom("cart_items")
    .select(["id", "product_id", "quantity", "added_unit_price"])
    .where("user_id", "=", user_id)
    .orderBy("id")
    .execute();
  return rows.map(asLine);
}

/** A line's row with its figures branded. */
export function asLine(row: Omit<Selectable<CartItemsTable>, "user_id" | "created_at">): CartLine {
  const { id, product_id, quantity, added_unit_price } = row;
  return {
    id,
    product_id,
    quantity: fromThousandths(quantity),
    added_unit_price: fromTiyn(added_unit_price),
  };
}

/** The cart at today's prices, grouped by shop. Lines that can't be bought are shown as they were added and count nothing. */
export async function getCart(db: Reader, user_id: number, language: Language): Promise<Cart> {
  const lines = await cartLines(db, user_id);
  const ids = lines.map((line) => line.product_id);
  const products = await productsForSale(db, ids);
  const cards = await productCards(db, ids, language);
  const shops = await shopsById(
    db,
    [...products.values()].map((product) => product.shop_id),
  );
  const groups = [...shops.values()].map((shop) => {
    const items: CartItem[] = [];
    let total = ZERO;
    for (const line of lines) {
      const product = products.get(line.product_id);
      const card = cards.get(line.product_id);
      if (product?.shop_id !== shop.id || card === undefined) continue;
      const price = product.is_for_sale ? product.price : line.added_unit_price;
      const amount = lineTotal(line.quantity, price);
      items.push(presentLine(line, product, card, price, amount));
      if (product.is_for_sale) total = add(total, amount);
    }
    return { shop: presentShop(shop), items, total };
  });
  const total = add(...groups.map((group) => group.total));
  return {
    groups: groups.map((group) => ({ ...group, total: moneyText(group.total) })),
    total: moneyText(total),
  };
}

function presentLine(
  line: CartLine,
  product: SaleProduct,
  card: ProductCard,
  price: Money,
  amount: Money,
): CartItem {
  return {
    id: line.id,
    product: product.is_for_sale ? card : hiddenCard(card, price),
    quantity: quantityNumber(line.quantity),
    unit_price: moneyText(price),
    added_unit_price: moneyText(line.added_unit_price),
    line_total: moneyText(amount),
    problem: problemOf(line, product, card),
  };
}

/** The card of what is no longer for sale: of its price and stock only what the buyer knew. */
function hiddenCard(card: ProductCard, price: Money): ProductCard {
  return {
    ...card,
    price: moneyText(price),
    compare_at_price: null,
    stock_quantity: 0,
    low_stock_threshold: 0,
  };
}

/** The one thing a buyer must know about a line, the gravest first. */
function problemOf(line: CartLine, product: SaleProduct, card: ProductCard): CartProblem | null {
  if (!product.is_for_sale) return "unavailable";
  if (quantityNumber(line.quantity) > card.stock_quantity) return "insufficient_stock";
  if (product.price > line.added_unit_price) return "price_rose";
  return product.price < line.added_unit_price ? "price_fell" : null;
}
