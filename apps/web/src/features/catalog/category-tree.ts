import type { Category } from "@saudaflow/contract";

/** The way from a top category down to this one, both included; empty when there is no such category. */
export function pathTo(categories: readonly Category[], id: number): Category[] {
  for (const category of categories) {
    if (category.id === id) return [category];
    const rest = pathTo(category.children, id);
    if (rest.length > 0) return [category, ...rest];
  }
  return [];
}

/** Where a category's goods are listed. */
export const categoryAddress = (id: number): string => `/catalog?category_id=${id}`;

/** Of a category that nobody has given one: a price list brings names alone. */
export const PLAIN_PICTURE = "/pictures/box.webp";
