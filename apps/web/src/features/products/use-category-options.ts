import type { Category } from "@saudaflow/contract";
import { useMemo } from "react";
import type { SearchOption } from "#shared/ui/search-select.tsx";
import { useListCategoryTreeQuery } from "./api.ts";

/** The tree as a list in its own order, each category with the way to it. */
export function useCategoryOptions(): readonly SearchOption[] {
  const { data } = useListCategoryTreeQuery();
  return useMemo(() => (data ? flat(data.items, "") : []), [data]);
}

function flat(categories: readonly Category[], within: string): SearchOption[] {
  return categories.flatMap(({ id, name, children }) => [
    { value: id, label: name, ...(within && { within }) },
    ...flat(children, within ? `${within} › ${name}` : name),
  ]);
}
