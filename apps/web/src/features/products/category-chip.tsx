import { usePanelT } from "#shared/i18n/panel.tsx";
import { chipClass } from "#shared/ui/chip-class.ts";
import { SearchSelect } from "#shared/ui/search-select.tsx";
import { useCategoryOptions } from "./use-category-options.ts";

interface Props {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** Narrows the list to a category and those below it. */
export function CategoryChip({ value, onChange }: Props) {
  const t = usePanelT();
  const options = useCategoryOptions();
  return (
    <SearchSelect
      label={t.products.category}
      placeholder={t.products.category}
      searchLabel={t.products.find_category}
      nothing={t.products.no_category}
      none={t.products.any_category}
      options={options}
      value={value}
      onChange={onChange}
      className={`${chipClass(value !== undefined)} max-w-64`}
    />
  );
}
