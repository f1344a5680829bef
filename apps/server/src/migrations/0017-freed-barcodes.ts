import type { Dialect } from "./dialect.ts";

/** The barcodes that an archived product has left free, as a list in JSON: they are its own again when it comes back. */
export function statements(d: Dialect): string[] {
  return [`alter table products add column freed_barcodes ${d.text}`];
}
