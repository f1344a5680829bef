import type { ProductCard } from "@saudaflow/contract";

export type StockState = "out" | "few" | "enough";

/** "Few" is what the seller calls low, and never more than a shopper would believe. */
export function stockState(product: Pick<ProductCard, "stock_quantity" | "low_stock_threshold">): StockState {
  if (product.stock_quantity <= 0) return "out";
  return product.stock_quantity <= Math.min(product.low_stock_threshold, 10) ? "few" : "enough";
}
