import {
  type AdjustStockBody,
  addQuantity,
  negateQuantity,
  type OwnProduct,
  quantityNumber,
  toQuantity,
} from "@saudaflow/contract";
import { readQuantity } from "#shared/ui/quantity.ts";

export type Reason = AdjustStockBody["reason"];
export type StockProduct = Pick<OwnProduct, "id" | "shop_id" | "name" | "unit" | "stock_quantity">;

/**
 * The change that a typed figure means: what came, what is taken away, or what was counted on the shelf. Undefined when
 * it is no change that can be.
 */
export function readChange(text: string, reason: Reason, product: StockProduct): number | undefined {
  const typed = readQuantity(text, product.unit);
  if (typed === undefined) return undefined;
  const quantity = toQuantity(typed);
  const stock = toQuantity(product.stock_quantity);
  const change =
    reason === "receipt"
      ? quantity
      : reason === "write_off"
        ? negateQuantity(quantity)
        : addQuantity(quantity, negateQuantity(stock));
  return change === 0 || addQuantity(stock, change) < 0 ? undefined : quantityNumber(change);
}

/** What will be left. */
export function stockAfter(change: number, { stock_quantity }: StockProduct): number {
  return quantityNumber(addQuantity(toQuantity(stock_quantity), toQuantity(change)));
}
