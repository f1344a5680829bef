import type { ProductFilter } from "@saudaflow/contract";
import { useListProductsQuery } from "#features/catalog/api.ts";
import { GoodsSection } from "./goods-section.tsx";

interface Props {
  readonly title: string;
  readonly all?: string;
  readonly filter: ProductFilter;
  readonly without?: number;
  readonly rows?: boolean;
}

/** Goods that a filter finds, below a heading. */
export function ProductShelf({ filter, ...section }: Props) {
  return <GoodsSection {...section} query={useListProductsQuery(filter)} count={filter.page_size ?? 10} />;
}
