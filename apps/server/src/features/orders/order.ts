import {
  add,
  addQuantity,
  cashRounding,
  type DeliveryMethod,
  fitsUnit,
  fromThousandths,
  lineTotal,
  type Money,
  type OrderStatus,
  type PaymentMethod,
  type Quantity,
  shareOf,
  subtract,
  vatIncluded,
  ZERO,
} from "@saudaflow/contract";
import type { SaleProduct } from "#features/catalog/index.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";

/** Pure rules of an order: which goods it may hold, what it costs, which states follow each other. */

export interface Wanted {
  readonly product_id: number;
  readonly quantity: Quantity;
}

export interface Line {
  readonly product: SaleProduct;
  readonly quantity: Quantity;
  readonly line_total: Money;
}

/** Prices what is wanted by our own prices, or names every product that can't be ordered. */
export function priceLines(
  wanted: readonly Wanted[],
  products: ReadonlyMap<number, SaleProduct>,
  name: (product: SaleProduct) => string,
): Line[] | Refusal<"empty_order" | "product_unavailable" | "fraction_of_piece" | "one_shop_per_order"> {
  if (wanted.length === 0) return refuse("empty_order");
  const lines: Line[] = [];
  const unavailable: { product_id: number; name: string }[] = [];
  for (const { product_id, quantity } of wanted) {
    const product = products.get(product_id);
    if (product?.is_for_sale)
      lines.push({ product, quantity, line_total: lineTotal(quantity, product.price) });
    else unavailable.push({ product_id, name: product ? name(product) : `№ ${product_id}` });
  }
  if (unavailable.length > 0) return refuse("product_unavailable", { products: unavailable });
  if (new Set(lines.map((line) => line.product.shop_id)).size > 1) return refuse("one_shop_per_order");
  const broken = lines.filter((line) => !fitsUnit(line.quantity, line.product.unit));
  if (broken.length === 0) return lines;
  const products_broken = broken.map(({ product }) => ({ product_id: product.id, name: name(product) }));
  return refuse("fraction_of_piece", { products: products_broken });
}

/** One line a product: the same product wanted twice is wanted once, with the sum. */
export function joinWanted(wanted: readonly Wanted[]): Wanted[] {
  const sums = new Map<number, Quantity>();
  for (const { product_id, quantity } of wanted) {
    sums.set(product_id, addQuantity(sums.get(product_id) ?? fromThousandths(0), quantity));
  }
  return [...sums].map(([product_id, quantity]) => ({ product_id, quantity }));
}

export interface Totals {
  readonly items_total: Money;
  readonly discount_total: Money;
  readonly delivery_total: Money;
  readonly rounding: Money;
  readonly total: Money;
  readonly vat_total: Money | null;
}

/** Every figure of an order. Cash is rounded to the whole tenge as its own line; `vat_rate` null: no VAT payer. */
export function orderTotals(
  line_totals: readonly Money[],
  delivery_total: Money,
  payment_method: PaymentMethod,
  vat_rate: number | null,
): Totals {
  const items_total = add(...line_totals);
  const exact = add(items_total, delivery_total);
  const rounding = payment_method === "cash" ? cashRounding(exact) : ZERO;
  const vat_total =
    vat_rate === null
      ? null
      : add(...[...line_totals, delivery_total].map((part) => vatIncluded(part, vat_rate)));
  return {
    items_total,
    discount_total: ZERO,
    delivery_total,
    rounding,
    total: add(exact, rounding),
    vat_total,
  };
}

/** What has to be paid back so far for the refunded parts of an order's lines; cash in whole tenge. */
export function refundDue(
  items: readonly { line_total: Money; quantity: Quantity; refunded_quantity: Quantity }[],
  payment_method: PaymentMethod,
): Money {
  const exact = add(...items.map((item) => shareOf(item.line_total, item.refunded_quantity, item.quantity)));
  return payment_method === "cash" ? add(exact, cashRounding(exact)) : exact;
}

/** The part of a line's total that a further refund of `quantity` pays back, given what was refunded before. */
export function refundShare(
  item: { line_total: Money; quantity: Quantity },
  before: Quantity,
  after: Quantity,
): Money {
  return subtract(
    shareOf(item.line_total, after, item.quantity),
    shareOf(item.line_total, before, item.quantity),
  );
}

/** States from which an order can still be cancelled at all, and by its client. */
export const CANCELLABLE: readonly OrderStatus[] = ["pending", "confirmed", "packing", "ready"];
export const CANCELLABLE_BY_CLIENT: readonly OrderStatus[] = ["pending", "confirmed"];

/** The states that may follow, for the shop that works on the order. */
export function nextStatuses(status: OrderStatus, delivery_method: DeliveryMethod): OrderStatus[] {
  const cancelled: OrderStatus[] = CANCELLABLE.includes(status) ? ["cancelled"] : [];
  switch (status) {
    case "pending":
      return ["confirmed", ...cancelled];
    case "confirmed":
      return ["packing", ...cancelled];
    case "packing":
      return ["ready", ...cancelled];
    case "ready":
      return [delivery_method === "pickup" ? "completed" : "delivering", ...cancelled];
    case "delivering":
      return ["completed"];
    default:
      return [];
  }
}
