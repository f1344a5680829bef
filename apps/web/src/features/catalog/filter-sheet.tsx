import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { useListProductsQuery } from "./api.ts";
import { FilterChips } from "./filter-chips.tsx";
import { PriceRange } from "./price-range.tsx";
import { countFilters, toRequest, UNFILTERED } from "./product-filter.ts";
import { useChosen } from "./use-chosen.ts";

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export default function FilterSheet({ open, onOpenChange }: Props) {
  const t = useT();
  const { chosen, choose } = useChosen();
  const total = useListProductsQuery(toRequest(chosen)).data?.total;
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t.catalog.filters}
      footer={
        <div className="flex gap-2">
          <Button look="soft" disabled={countFilters(chosen) === 0} onClick={() => choose(UNFILTERED)}>
            {t.catalog.clear}
          </Button>
          <Button className="flex-1" onClick={() => onOpenChange(false)}>
            {t.catalog.show}
            {total !== undefined && <span className="figures">· {t.common.products(total)}</span>}
          </Button>
        </div>
      }
    >
      <h3 className="mb-2 text-sm font-medium">{t.catalog.price}</h3>
      <PriceRange />
      <div className="mt-5 mb-2 flex flex-wrap gap-2">
        <FilterChips />
      </div>
    </Sheet>
  );
}
