import type { ImportField } from "@saudaflow/contract";
import { useCallback, useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useNameCategoriesQuery } from "./api.ts";

interface Named {
  readonly slug: string;
  readonly name: string;
  readonly children: readonly Named[];
}

/** A value of a row as the reader writes it: money as money, yes and no as words, a category by its name. */
export function useSayField(): (field: ImportField, value: string | null) => string {
  const t = usePanelT();
  const f = useFormat();
  const { data } = useNameCategoriesQuery();
  const names = useMemo(() => new Map(flat(data?.items ?? [])), [data]);
  return useCallback(
    (field, value) => {
      if (value === null) return t.imports.nothing;
      if (field.startsWith("is_")) return value === "true" ? t.common.yes : t.common.no;
      if (field.endsWith("price")) return f.money(value);
      if (field === "unit") return t.products.units[value as keyof typeof t.products.units];
      if (field === "stock_quantity" || field === "low_stock_threshold") return f.number(Number(value));
      return field === "category" ? (names.get(value) ?? value) : value;
    },
    [t, f, names],
  );
}

function flat(categories: readonly Named[]): [string, string][] {
  return categories.flatMap(({ slug, name, children }) => [
    [slug, name] as [string, string],
    ...flat(children),
  ]);
}
