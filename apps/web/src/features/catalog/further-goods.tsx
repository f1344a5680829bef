import type { ProductCard, ProductFilter } from "@saudaflow/contract";
import { memo, type ReactNode, useDeferredValue } from "react";
import { range } from "#shared/range.ts";
import { ErrorState } from "#shared/ui/error-state.tsx";
import { useListProductsQuery } from "./api.ts";
import { ProductCardSkeleton } from "./product-card-skeleton.tsx";
import { ProductCards } from "./product-cards.tsx";
import { type Chosen, toRequest } from "./product-filter.ts";

interface Props {
  readonly chosen: Chosen;
  readonly page: number;
  readonly action: (product: ProductCard) => ReactNode;
}

/** One page more of the goods chosen, as items of the same list. */
export const FurtherGoods = memo(function FurtherGoods({ chosen, page, action }: Props) {
  const filter: ProductFilter = toRequest({ ...chosen, page });
  const { currentData, error, isFetching, refetch } = useListProductsQuery(filter);
  // Drawn in slices: the thumb that scrolls comes first.
  const shown = useDeferredValue(currentData);
  if (shown) return <ProductCards products={shown.items} action={action} />;
  if (error && !isFetching) {
    return (
      <li className="col-span-full">
        <ErrorState small error={error} onAgain={refetch} />
      </li>
    );
  }
  return range(filter.page_size ?? 0).map((i) => (
    <li key={i} aria-busy>
      <ProductCardSkeleton />
    </li>
  ));
});
