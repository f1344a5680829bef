import type { ProductCard } from "@saudaflow/contract";
import type { ReactNode } from "react";
import { gridClass } from "./grid-class.ts";
import { ProductCardView } from "./product-card-view.tsx";
import { Shelf } from "./shelf.tsx";

interface Props {
  readonly products: readonly ProductCard[];
  /** What stands on each picture's corner: the cart's "+". */
  readonly action: (product: ProductCard) => ReactNode;
  /** One row that is swept sideways. */
  readonly shelf?: boolean;
  /** How many pictures are above the fold. */
  readonly eager?: number;
}

export function ProductGrid({ products, action, shelf = false, eager = 0 }: Props) {
  const cards = products.map((product, i) => (
    <li key={product.id}>
      <ProductCardView product={product} action={action(product)} eager={i < eager} />
    </li>
  ));
  return shelf ? <Shelf>{cards}</Shelf> : <ul className={gridClass}>{cards}</ul>;
}
