import type { Category } from "@saudaflow/contract";
import { Link } from "react-router";
import { cx } from "#shared/cx.ts";
import { tintOf } from "#shared/ui/tint.ts";
import { categoryAddress, PLAIN_PICTURE } from "./category-tree.ts";

export const tilesClass =
  "grid grid-cols-3 gap-2 sm:grid-cols-4 md:grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] md:gap-3";

/** The shop's shelves as pictures: name above, goods below. */
export function CategoryTiles({ categories }: { readonly categories: readonly Category[] }) {
  return (
    <ul className={tilesClass}>
      {categories.map((category, i) => (
        <li key={category.id}>
          <Link
            to={categoryAddress(category.id)}
            className={cx(
              "group relative flex aspect-square overflow-hidden rounded-card p-2 ps-1.5 md:aspect-[1/0.8] md:p-3.5",
              tintOf(i),
            )}
          >
            <span
              aria-hidden
              className="absolute inset-0 bg-[radial-gradient(circle_at_20%_10%,var(--glow),transparent_65%)]"
            />
            <span className="relative -me-1 line-clamp-3 self-start md:me-0 text-xs/4 font-medium tracking-tight sm:text-sm/4.5 md:text-base/5">
              {category.name}
            </span>
            <img
              src={category.picture_url ?? PLAIN_PICTURE}
              alt=""
              width={96}
              height={96}
              className="absolute -end-1 -bottom-1 size-[58%] object-contain transition-transform duration-200 group-hover:scale-108 md:end-1.5 md:bottom-1 md:size-24"
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}
