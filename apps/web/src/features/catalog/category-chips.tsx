import type { Category } from "@saudaflow/contract";
import { useEffect, useRef } from "react";
import { useT } from "#shared/i18n/context.ts";
import { ChipLink } from "#shared/ui/chip-link.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import CategoryCount from "./category-count.tsx";
import { useChosen } from "./use-chosen.ts";

interface Props {
  /** What is side by side here; undefined while nobody knows. */
  readonly categories: readonly Category[] | undefined;
  readonly chosen: number | undefined;
  /** "All" leads up to here. */
  readonly parent: number | undefined;
}

/** The tree where there is no rail: one level at a time, swept sideways. */
export function CategoryChips({ categories, chosen, parent }: Props) {
  const t = useT();
  const { addressOf } = useChosen();
  const row = useRef<HTMLElement>(null);
  // A chosen chip beyond the edge would look like none.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when another chip is chosen or the row comes
  useEffect(() => {
    const chip = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && chip)
      row.current.scrollLeft = chip.offsetLeft - (row.current.clientWidth - chip.offsetWidth) / 2;
  }, [chosen, categories]);
  if (!categories) return <Skeleton className="mt-1 mb-3 h-11 rounded-full lg:hidden" />;
  if (categories.length === 0) return null;
  return (
    <nav
      ref={row}
      aria-label={t.catalog.categories}
      className="no-scrollbar relative -mx-4 mb-2 flex gap-2 overflow-x-auto px-4 py-1 md:-mx-6 md:px-6 lg:hidden"
    >
      <ChipLink to={addressOf({ category_id: parent })} chosen={chosen === parent}>
        {t.common.all}
      </ChipLink>
      {categories.map((category) => (
        <ChipLink
          key={category.id}
          to={addressOf({ category_id: category.id })}
          chosen={chosen === category.id}
        >
          {!category.parent_id && category.picture_url && (
            <img
              src={category.picture_url}
              alt=""
              width={24}
              height={24}
              className="-ms-1 size-6 object-contain"
            />
          )}
          {category.name}
          <CategoryCount id={category.id} />
        </ChipLink>
      ))}
    </nav>
  );
}
