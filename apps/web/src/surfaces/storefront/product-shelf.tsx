import type { ProductFilter } from "@saudaflow/contract";
import { CardStepper } from "#features/cart/card-stepper.tsx";
import { useListProductsQuery } from "#features/catalog/api.ts";
import { ProductGrid } from "#features/catalog/product-grid.tsx";
import { ProductGridSkeleton } from "#features/catalog/product-grid-skeleton.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Section } from "./section.tsx";

interface Props {
  readonly title: string;
  readonly all?: string;
  readonly filter: ProductFilter;
  /** Not to be offered beside itself. */
  readonly without?: number;
  /** Several rows instead of one. */
  readonly rows?: boolean;
}

/** A heading and goods below it; disappears when there are none. */
export function ProductShelf({ title, all, filter, without, rows = false }: Props) {
  const query = useListProductsQuery(filter);
  const products = query.currentData?.items.filter((product) => product.id !== without);
  if (products?.length === 0) return null;
  return (
    <Section title={title} all={all}>
      <Loaded
        small
        query={query}
        skeleton={<ProductGridSkeleton shelf={!rows} count={filter.page_size ?? 10} />}
      >
        {() => (
          <ProductGrid
            products={products ?? []}
            shelf={!rows}
            action={(product) => <CardStepper product={product} />}
          />
        )}
      </Loaded>
    </Section>
  );
}
