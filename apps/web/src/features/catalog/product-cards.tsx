import type { ProductCard } from "@saudaflow/contract";
import { memo, type ReactNode } from "react";
import { ProductCardView } from "./product-card-view.tsx";

interface Props {
  readonly products: readonly ProductCard[];
  /** What stands on each picture's corner: the cart's "+". */
  readonly action: (product: ProductCard) => ReactNode;
  /** How many pictures are above the fold. */
  readonly eager?: number;
}

/** Some of a list's items. Drawn again only when they are others: a long list has a thousand beside them. */
export const ProductCards = memo(function ProductCards({ products, action, eager = 0 }: Props) {
  return products.map((product, i) => (
    <li key={product.id}>
      <ProductCardView product={product} action={action(product)} eager={i < eager} />
    </li>
  ));
});
