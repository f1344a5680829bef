import type { Dialect } from "./dialect.ts";

/** Filled by its feature before it is released. */
export function statements(_d: Dialect): string[] {
  return [];
}
