import type { OwnProductFilter, Shop } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ChoiceChip } from "#shared/table/choice-chip.tsx";
import { FilterBar } from "#shared/table/filter-bar.tsx";
import { SearchField } from "#shared/table/search-field.tsx";
import type { ListParams } from "#shared/table/use-list-params.ts";
import { Chip } from "#shared/ui/chip.tsx";
import { CategoryChip } from "./category-chip.tsx";

interface Props {
  readonly params: ListParams<Partial<OwnProductFilter>>;
  readonly shops: readonly Shop[];
}

type State = "published" | "hidden" | "archived";
const QUERIES: Record<State, Pick<OwnProductFilter, "is_published" | "is_archived">> = {
  published: { is_published: true, is_archived: undefined },
  hidden: { is_published: false, is_archived: undefined },
  archived: { is_published: undefined, is_archived: true },
};

export function ProductsFilters({ params, shops }: Props) {
  const t = usePanelT();
  const { q, category_id, is_published, is_archived, level, on_sale, shop_id } = params.values;
  const state = is_archived
    ? "archived"
    : is_published === undefined
      ? undefined
      : is_published
        ? "published"
        : "hidden";
  return (
    <FilterBar
      params={params}
      search={
        <SearchField label={t.products.search} value={q} onChange={(next) => params.set({ q: next })} />
      }
    >
      {shops.length > 0 && (
        <ChoiceChip
          label={t.products.shop}
          options={shops.map(({ id, name }) => ({ value: id, label: name }))}
          value={shop_id}
          onChange={(next) => params.set({ shop_id: next })}
        />
      )}
      <CategoryChip value={category_id} onChange={(next) => params.set({ category_id: next })} />
      <ChoiceChip<State>
        label={t.products.status}
        options={[
          { value: "published", label: t.products.published },
          { value: "hidden", label: t.products.hidden },
          { value: "archived", label: t.products.archive_list },
        ]}
        value={state}
        onChange={(next) =>
          params.set(next ? QUERIES[next] : { is_published: undefined, is_archived: undefined })
        }
      />
      <ChoiceChip
        label={t.products.level}
        options={(["low", "out", "ok"] as const).map((one) => ({
          value: one,
          label: t.products.levels[one],
        }))}
        value={level}
        onChange={(next) => params.set({ level: next })}
      />
      <Chip chosen={on_sale === true} onChange={(chosen) => params.set({ on_sale: chosen || undefined })}>
        {t.products.on_sale}
      </Chip>
    </FilterBar>
  );
}
