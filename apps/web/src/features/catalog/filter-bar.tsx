import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { chipClass } from "#shared/ui/chip-class.ts";
import { FilterChips } from "./filter-chips.tsx";
import { PriceRange } from "./price-range.tsx";
import { countFilters } from "./product-filter.ts";
import { SortSelect } from "./sort-select.tsx";
import { useChosen } from "./use-chosen.ts";

const FilterSheet = later(() => import("./filter-sheet.tsx"));

/** On a wide desk everything is in sight; elsewhere the price moves into a sheet. */
export function FilterBar() {
  const t = useT();
  const { chosen } = useChosen();
  const [sheet, setSheet] = useState(false);
  const count = countFilters(chosen);
  return (
    <div className="mb-4 md:mb-5">
      <div className="no-scrollbar relative -mx-4 flex items-center gap-2 overflow-x-auto px-4 py-1 md:mx-0 md:flex-wrap md:px-0">
        <button type="button" onClick={() => setSheet(true)} className={`${chipClass(count > 0)} xl:hidden`}>
          <SlidersHorizontal aria-hidden className="size-4" />
          {count > 0 ? t.catalog.filters_chosen(count) : t.catalog.filters}
        </button>
        <div className="xl:order-last xl:ms-auto">
          <SortSelect />
        </div>
        <FilterChips />
        <div className="hidden items-center gap-2 xl:flex">
          <span aria-hidden className="ps-2 text-sm text-ink-soft">
            {t.catalog.price}
          </span>
          <PriceRange />
        </div>
      </div>
      <FilterSheet open={sheet} onOpenChange={setSheet} />
    </div>
  );
}
