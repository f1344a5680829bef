import type { ProductCard } from "@saudaflow/contract";
import type { ReactNode } from "react";
import { gridClass } from "./grid-class.ts";
import { ProductCards } from "./product-cards.tsx";
import { Shelf } from "./shelf.tsx";

interface Props {
  readonly products: readonly ProductCard[];
  /** What stands on each picture's corner: the cart's "+". */
  readonly action: (product: ProductCard) => ReactNode;
  /** One row that is swept sideways. */
  readonly shelf?: boolean;
  /** How many pictures are above the fold. */
  readonly eager?: number;
  /** Further items of the same list. */
  readonly children?: ReactNode;
}

export function ProductGrid({ shelf = false, children, ...cards }: Props) {
  if (shelf) {
    return (
      <Shelf>
        <ProductCards {...cards} />
      </Shelf>
    );
  }
  return (
    <ul className={gridClass}>
      <ProductCards {...cards} />
      {children}
    </ul>
  );
}
