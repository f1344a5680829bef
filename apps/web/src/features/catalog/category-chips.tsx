import type { Category } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";
import { ChipLink } from "#shared/ui/chip-link.tsx";
import { useChosen } from "./use-chosen.ts";

interface Props {
  /** What is side by side here. */
  readonly categories: readonly Category[];
  readonly chosen: number | undefined;
  /** "All" leads up to here. */
  readonly parent: number | undefined;
}

/** The tree on a phone: one level at a time, swept sideways. */
export function CategoryChips({ categories, chosen, parent }: Props) {
  const t = useT();
  const { addressOf } = useChosen();
  if (categories.length === 0) return null;
  return (
    <nav aria-label={t.catalog.categories} className="no-scrollbar -mx-4 mb-2 flex gap-2 overflow-x-auto px-4 py-1 md:mx-0 md:px-1">
      <ChipLink to={addressOf({ category_id: parent })} chosen={chosen === parent}>
        {t.common.all}
      </ChipLink>
      {categories.map((category) => (
        <ChipLink key={category.id} to={addressOf({ category_id: category.id })} chosen={chosen === category.id}>
          {!category.parent_id && category.picture_url && (
            <img src={category.picture_url} alt="" width={24} height={24} className="-ms-1 size-6 object-contain" />
          )}
          {category.name}
        </ChipLink>
      ))}
    </nav>
  );
}
