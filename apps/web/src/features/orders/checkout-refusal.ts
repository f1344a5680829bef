import type { CartItem } from "@saudaflow/contract";
import type { ApiError } from "#shared/api/problem.ts";

/** A product that stands in the way of the order: with what is left of it, or why not at all. */
export interface Obstacle {
  readonly product_id: number;
  readonly name: string;
  readonly reason: "short" | "gone" | "fraction";
  readonly available: number;
}

/** A refusal that is said beside what it is about. */
export type Refusal =
  | { readonly about: "goods"; readonly obstacles: readonly Obstacle[] }
  | { readonly about: "price"; readonly from: string; readonly to: string }
  | { readonly about: "payment"; readonly balance: string; readonly needed: string }
  | { readonly about: "repetition" };

interface Named {
  readonly product_id: number;
  readonly name: string;
  readonly available?: number;
}

/** What the server's refusal is about; undefined when it belongs to a field or to nothing on the page. */
export function refusalOf({ code, problem }: ApiError): Refusal | undefined {
  const products = (problem.products ?? []) as Named[];
  const goods = (reason: Obstacle["reason"]): Refusal => ({
    about: "goods",
    obstacles: products.map(({ product_id, name, available = 0 }) => ({
      product_id,
      name,
      available,
      reason: reason === "short" && available <= 0 ? "gone" : reason,
    })),
  });
  switch (code) {
    case "insufficient_stock":
      return goods("short");
    case "product_unavailable":
      return goods("gone");
    case "fraction_of_piece":
      return goods("fraction");
    case "insufficient_funds":
      return { about: "payment", balance: String(problem.balance), needed: String(problem.needed) };
    case "price_changed":
      return { about: "price", from: String(problem.expected_total), to: String(problem.total) };
    case "idempotency_mismatch":
      return { about: "repetition" };
    default:
      return undefined;
  }
}

/** What the cart itself already says. */
export function obstaclesIn(items: readonly CartItem[]): Obstacle[] {
  return items.flatMap(({ product, problem }) => {
    if (problem !== "unavailable" && problem !== "insufficient_stock") return [];
    const available = problem === "unavailable" ? 0 : product.stock_quantity;
    return {
      product_id: product.id,
      name: product.name,
      available,
      reason: available > 0 ? "short" : "gone",
    };
  });
}

/** The quantity with which an order could pass; 0 takes the product out. */
export function fixed({ reason, available }: Obstacle, quantity: number): number {
  if (reason === "fraction") return Math.max(1, Math.round(quantity));
  return reason === "short" ? Math.min(available, quantity) : 0;
}
