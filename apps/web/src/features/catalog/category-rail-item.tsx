import type { Category } from "@saudaflow/contract";
import { lazy, Suspense } from "react";
import { categoryAddress, PLAIN_PICTURE } from "./category-tree.ts";
import { RailLink } from "./rail-link.tsx";

const CategoryCount = lazy(() => import("./category-count.tsx"));

interface Props {
  readonly category: Category;
  readonly chosen: number;
  /** The ids from the top down to the chosen one. */
  readonly path: ReadonlySet<number>;
  /** Says how many goods there are: in the catalogue. */
  readonly counted: boolean;
  readonly inner?: boolean;
}

export function CategoryRailItem({ category, chosen, path, counted, inner = false }: Props) {
  const open = path.has(category.id) && category.children.length > 0;
  return (
    <li>
      <RailLink to={categoryAddress(category.id)} current={category.id === chosen} inner={inner}>
        {!inner && (
          <img
            src={category.picture_url ?? PLAIN_PICTURE}
            alt=""
            width={32}
            height={32}
            className="size-8 shrink-0 object-contain"
          />
        )}
        <span className="min-w-0 flex-1">{category.name}</span>
        {counted && (
          <Suspense>
            <CategoryCount id={category.id} />
          </Suspense>
        )}
      </RailLink>
      {open && (
        <ul className={inner ? "ps-3" : "ps-11 pb-1"}>
          {category.children.map((child) => (
            <CategoryRailItem
              key={child.id}
              category={child}
              chosen={chosen}
              path={path}
              counted={counted}
              inner
            />
          ))}
        </ul>
      )}
    </li>
  );
}
