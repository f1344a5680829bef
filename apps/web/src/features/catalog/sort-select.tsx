import { ArrowUpDown } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";
import { SORTS, type Sort } from "./product-filter.ts";
import { useChosen } from "./use-chosen.ts";

export function SortSelect() {
  const t = useT();
  const { chosen, choose } = useChosen();
  const sorts = SORTS.filter((sort) => sort !== "relevance" || chosen.q);
  return (
    <label className="flex min-h-11 items-center gap-2 rounded-full text-sm font-medium text-ink-soft transition-colors hover:text-ink">
      <ArrowUpDown aria-hidden className="size-4" />
      <span className="sr-only">{t.catalog.sort}</span>
      <select
        value={chosen.sort}
        onChange={(event) => choose({ sort: event.target.value as Sort })}
        className="min-h-11 appearance-none rounded-control bg-transparent pe-1 text-ink"
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort} className="bg-raised text-ink">
            {t.catalog.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
