import { usePanelT } from "#shared/i18n/panel.tsx";
import { controlClass } from "#shared/ui/control-class.ts";
import { SearchSelect } from "#shared/ui/search-select.tsx";
import { useCategoryOptions } from "./use-category-options.ts";

interface Props {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** The category as a field of a form. */
export function CategorySelect({ value, onChange }: Props) {
  const t = usePanelT();
  const options = useCategoryOptions();
  return (
    <SearchSelect
      label={t.products.category}
      placeholder={t.common.choose}
      searchLabel={t.products.find_category}
      nothing={t.products.no_category}
      options={options}
      value={value}
      onChange={onChange}
      className={`${controlClass} flex items-center gap-2`}
    />
  );
}
