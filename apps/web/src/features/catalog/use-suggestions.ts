import { useDebounced } from "#shared/use-debounced.ts";
import { useSuggestProductsQuery } from "./api.ts";
import { categoryAddress } from "./category-tree.ts";

export interface Suggestion {
  readonly to: string;
  readonly name: string;
  readonly price?: string;
  readonly thumb_url?: string | null;
}

/** What the shop would offer for what is typed so far; undefined while nobody knows. */
export function useSuggestions(text: string): readonly Suggestion[] | undefined {
  const q = useDebounced(text.trim(), 150);
  const { currentData, data } = useSuggestProductsQuery({ q }, { skip: q === "" });
  const found = currentData ?? data;
  if (q === "" || text.trim() === "" || !found) return undefined;
  return [
    ...found.categories.map(({ id, name }) => ({ to: categoryAddress(id), name })),
    ...found.products.map(({ id, ...product }) => ({ to: `/products/${id}`, ...product })),
  ];
}
