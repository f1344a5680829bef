import type { ProductCard } from "@saudaflow/contract";
import type { ComponentProps } from "react";
import { CardStepper } from "#features/cart/card-stepper.tsx";
import { ProductGrid } from "#features/catalog/product-grid.tsx";
import { ProductGridSkeleton } from "#features/catalog/product-grid-skeleton.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Section } from "./section.tsx";

interface Props {
  readonly title: string;
  readonly all?: string | undefined;
  readonly query: ComponentProps<typeof Loaded<{ readonly items: readonly ProductCard[] }>>["query"];
  /** As many as are expected. */
  readonly count: number;
  /** Not to be offered beside itself. */
  readonly without?: number | undefined;
  /** Several rows instead of one. */
  readonly rows?: boolean;
}

/** A heading and goods below it; disappears when there are none. */
export function GoodsSection({ title, all, query, count, without, rows = false }: Props) {
  const products = query.currentData?.items.filter((product) => product.id !== without);
  if (products?.length === 0) return null;
  return (
    <Section title={title} all={all}>
      <Loaded small query={query} skeleton={<ProductGridSkeleton shelf={!rows} count={count} />}>
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
