import type { OwnProductFilter, Shop } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ChoiceChip } from "#shared/table/choice-chip.tsx";
import { FilterBar } from "#shared/table/filter-bar.tsx";
import { SearchField } from "#shared/table/search-field.tsx";
import type { ListParams } from "#shared/table/use-list-params.ts";
import { Chip } from "#shared/ui/chip.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useListStockLevelsQuery } from "./api.ts";

interface Props {
  readonly params: ListParams<Partial<OwnProductFilter>>;
  readonly shops: readonly Shop[];
}

export function LevelFilters({ params, shops }: Props) {
  const t = usePanelT();
  const { q, level, shop_id } = params.values;
  return (
    <FilterBar
      params={params}
      search={<SearchField label={t.stock.search} value={q} onChange={(next) => params.set({ q: next })} />}
    >
      {shops.length > 0 && (
        <ChoiceChip
          label={t.products.shop}
          options={shops.map(({ id, name }) => ({ value: id, label: name }))}
          value={shop_id}
          onChange={(next) => params.set({ shop_id: next })}
        />
      )}
      {(["low", "out"] as const).map((one) => (
        <Chip
          key={one}
          chosen={level === one}
          onChange={(chosen) => params.set({ level: chosen ? one : undefined })}
        >
          {t.products.levels[one]}
          <LevelCount level={one} shop_id={shop_id} />
        </Chip>
      ))}
    </FilterBar>
  );
}

function LevelCount({ level, shop_id }: Pick<OwnProductFilter, "level" | "shop_id">) {
  const f = useFormat();
  const total = useListStockLevelsQuery({ shop_id, level, page_size: 1 }).data?.total;
  return <span className="figures text-ink-soft">{total !== undefined && f.number(total)}</span>;
}
