import type { Category } from "@saudaflow/contract";
import { categoryAddress } from "./category-tree.ts";
import { Count } from "./count.tsx";
import { RailLink } from "./rail-link.tsx";

interface Props {
  readonly category: Category;
  readonly chosen: number;
  /** The ids from the top down to the chosen one. */
  readonly path: ReadonlySet<number>;
  readonly countOf: (category_id: number) => number | undefined;
  readonly inner?: boolean;
}

export function CategoryRailItem({ category, chosen, path, countOf, inner = false }: Props) {
  const open = path.has(category.id) && category.children.length > 0;
  return (
    <li>
      <RailLink to={categoryAddress(category.id)} current={category.id === chosen} inner={inner}>
        {!inner && category.picture_url && (
          <img
            src={category.picture_url}
            alt=""
            width={32}
            height={32}
            className="size-8 shrink-0 object-contain"
          />
        )}
        <span className="min-w-0 flex-1">{category.name}</span>
        <Count of={countOf(category.id)} />
      </RailLink>
      {open && (
        <ul className={inner ? "ps-3" : "ps-11 pb-1"}>
          {category.children.map((child) => (
            <CategoryRailItem
              key={child.id}
              category={child}
              chosen={chosen}
              path={path}
              countOf={countOf}
              inner
            />
          ))}
        </ul>
      )}
    </li>
  );
}
