import {
  add,
  type Cart,
  type CartItem,
  type CartProblem,
  lineTotal,
  moneyText,
  type ProductCard,
  type Shop,
  toMoney,
  toQuantity,
} from "@saudaflow/contract";

/** The cart as the server would answer it, worked out here: for a guest, and to show a change before the server knows it. */

export const emptyCart: Cart = { groups: [], total: "0.00" };

export const itemsOf = (cart: Cart): CartItem[] => cart.groups.flatMap((group) => group.items);

export const itemOf = (cart: Cart | undefined, product_id: number): CartItem | undefined =>
  cart && itemsOf(cart).find((item) => item.product.id === product_id);

interface Line {
  readonly id: number;
  readonly product: ProductCard;
  readonly quantity: number;
  readonly added_unit_price: string;
  readonly is_gone: boolean;
}

export function cartItem({ id, product, quantity, added_unit_price, is_gone }: Line): CartItem {
  return {
    id,
    product,
    quantity,
    unit_price: product.price,
    added_unit_price,
    line_total: moneyText(lineTotal(toQuantity(quantity), toMoney(product.price))),
    problem: problemOf({ product, quantity, added_unit_price, is_gone }),
  };
}

function problemOf({ product, quantity, added_unit_price, is_gone }: Omit<Line, "id">): CartProblem | null {
  if (is_gone) return "unavailable";
  if (quantity > product.stock_quantity) return "insufficient_stock";
  const [now, then] = [toMoney(product.price), toMoney(added_unit_price)];
  if (now === then) return null;
  return now > then ? "price_rose" : "price_fell";
}

/** Whether an order with this line would be refused. */
export const blocks = ({ problem }: CartItem): boolean =>
  problem === "unavailable" || problem === "insufficient_stock";

/** Groups lines by shop; what cannot be bought counts nothing. */
export function cartOf(items: readonly CartItem[], known: readonly Shop[] = []): Cart {
  const shops = new Map(known.map((shop) => [shop.id, shop]));
  for (const { product } of items) {
    const { id, name } = product.shop;
    if (!shops.has(id)) shops.set(id, { id, name, slug: "", address: "", phone: "", delivery_fee: "0.00" });
  }
  const groups = [...shops.values()]
    .map((shop) => {
      const own = items.filter((item) => item.product.shop_id === shop.id);
      const counted = own.filter((item) => item.problem !== "unavailable");
      return { shop, items: own, total: sum(counted.map((item) => item.line_total)) };
    })
    .filter((group) => group.items.length > 0);
  return { groups, total: sum(groups.map((group) => group.total)) };
}

/** The cart after a product's quantity has been set; 0 takes it out. */
export function withQuantity(cart: Cart, product: ProductCard, quantity: number): Cart {
  const items = itemsOf(cart);
  const at = items.findIndex((item) => item.product.id === product.id);
  const before = items[at];
  const next =
    quantity > 0
      ? [
          cartItem({
            id: before?.id ?? 0,
            product: before?.product ?? product,
            quantity,
            added_unit_price: before?.added_unit_price ?? product.price,
            is_gone: before?.problem === "unavailable",
          }),
        ]
      : [];
  const changed = at < 0 ? [...items, ...next] : items.flatMap((item, i) => (i === at ? next : [item]));
  return cartOf(
    changed,
    cart.groups.map((group) => group.shop),
  );
}

const sum = (amounts: readonly string[]): string => moneyText(add(...amounts.map(toMoney)));
