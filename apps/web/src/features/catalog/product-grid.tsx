import type { ReactNode } from "react";
import type { ProductCard } from "@saudaflow/contract";
import { gridClass, shelfClass } from "./grid-class.ts";
import { ProductCardView } from "./product-card-view.tsx";

interface Props {
  readonly products: readonly ProductCard[];
  readonly action: (product: ProductCard) => ReactNode;
  /** One row that is swept sideways on a phone. */
  readonly shelf?: boolean;
  /** How many pictures are above the fold. */
  readonly eager?: number;
}

export function ProductGrid({ products, action, shelf = false, eager = 0 }: Props) {
  return (
    <ul className={shelf ? shelfClass : gridClass}>
      {products.map((product, i) => (
        <li key={product.id}>
          <ProductCardView product={product} action={action(product)} eager={i < eager} />
        </li>
      ))}
    </ul>
  );
}
