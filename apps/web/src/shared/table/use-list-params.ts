import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { Static, TObject, TSchema } from "typebox";
import { Check } from "typebox/value";

type Values<S extends TSchema> = Partial<Static<S>>;

export interface ListParams<V extends object> {
  /** What the address says, and the defaults: the list's query as it is sent. The same object while it says the same. */
  readonly values: V;
  /** Writes into the address; `undefined` takes away. Another choice begins at the list's beginning. */
  set(change: Partial<V>): void;
  /** Whether the reader narrowed the list. */
  readonly isFiltered: boolean;
  /** Back to the whole list, in the order that was chosen. */
  readonly reset: () => void;
}

const ORDER = ["sort", "order"];

/**
 * Search, filters and sorting of a list live in the address, under the names and types of its operation's query, so that
 * a list can be shared and the back button works: `useListParams(ProductFilter, { sort: "name" })`.
 */
export function useListParams<S extends TObject>(schema: S, usual?: Values<S>): ListParams<Values<S>> {
  const [search, setSearch] = useSearchParams();
  const text = JSON.stringify({ ...usual, ...read(schema, search) });
  const values = useMemo(() => JSON.parse(text) as Values<S>, [text]);
  const set = useCallback(
    (change: Values<S>) => {
      const next = latestSearch();
      for (const [name, value] of Object.entries(change)) {
        if (value === undefined || value === "") next.delete(name);
        else next.set(name, String(value));
      }
      setSearch(next, { replace: true });
    },
    [setSearch],
  );
  const names = [...search.keys()].filter((name) => name in schema.properties && !ORDER.includes(name));
  const reset = useCallback(
    () =>
      setSearch(new URLSearchParams([...latestSearch()].filter(([name]) => ORDER.includes(name))), {
        replace: true,
      }),
    [setSearch],
  );
  return { values, set, isFiltered: names.length > 0, reset };
}

/** Chosen one after another, the address knows the last choice before the page shows it. */
export const latestSearch = () => new URLSearchParams(location.search);

/** What the schema knows and allows; an address that somebody wrote by hand breaks nothing. */
export function read(schema: TObject, search: URLSearchParams): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(schema.properties)) {
    const text = search.get(name);
    if (text === null) continue;
    const value = typed(property, text);
    if (Check(property, value)) values[name] = value;
  }
  return values;
}

function typed(schema: TSchema, text: string): unknown {
  const { type } = schema as { type?: unknown };
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return type === "integer" || type === "number" ? Number(text) : text;
}
