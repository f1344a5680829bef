import { Count } from "./count.tsx";
import { useFacets } from "./use-facets.ts";

/** How many goods a category has under the other choices. Apart from the tree, which every page shows and counts nothing. */
export default function CategoryCount({ id }: { readonly id: number }) {
  const categories = useFacets()?.categories;
  const found = categories?.find(({ category_id }) => category_id === id);
  return <Count of={categories && (found?.product_count ?? 0)} />;
}
