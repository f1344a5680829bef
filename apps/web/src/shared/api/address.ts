import type { Operation } from "@saudaflow/contract";

const BASE = "/api/v1";

export type Values = Record<string, unknown>;

/** `/products/{id}` with its parameters filled in and what is left over as the query string. */
export function addressOf(operation: Operation, values: Values): string {
  const rest = new Map(Object.entries(values));
  rest.delete("body");
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of rest) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  return `${BASE}${path}${search.size > 0 ? `?${search}` : ""}`;
}
