import { Count } from "./count.tsx";
import { useFacets } from "./use-facets.ts";

/** How many goods a category has under the other choices, where it has any. Apart from the tree, which every page shows. */
export default function CategoryCount({ id }: { readonly id: number }) {
  const found = useFacets()?.categories.find(({ category_id }) => category_id === id);
  return <Count of={found?.product_count} />;
}
