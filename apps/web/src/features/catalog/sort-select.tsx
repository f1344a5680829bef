import { ArrowUpDown } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";
import { SORTS, type Sort } from "./product-filter.ts";
import { useChosen } from "./use-chosen.ts";

export function SortSelect() {
  const t = useT();
  const { chosen, choose } = useChosen();
  const sorts = SORTS.filter((sort) => sort !== "relevance" || chosen.q);
  return (
    <label className="flex min-h-11 shrink-0 items-center gap-2 rounded-full bg-surface px-4 text-sm font-medium transition-colors hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <ArrowUpDown aria-hidden className="size-4" />
      <span className="sr-only">{t.catalog.sort}</span>
      <select
        value={chosen.sort}
        onChange={(event) => choose({ sort: event.target.value as Sort })}
        className="min-h-11 appearance-none bg-transparent focus-visible:outline-none"
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
