import { type Chosen, countFilters, UNFILTERED } from "./product-filter.ts";

/** So much of a word's beginning says what was meant, whatever is wrong with its end. */
const BEGINNING = 0.6;
const SHORTEST = 3;

/** Wider than a choice that found nothing: without what narrows it, else in every category, else like the longest word's beginning. */
export function nearestTo(chosen: Chosen): Chosen | undefined {
  if (countFilters(chosen) > 0) return { ...chosen, ...UNFILTERED, page: 1 };
  if (!chosen.q) return undefined;
  if (chosen.category_id) return { ...chosen, category_id: undefined, page: 1 };
  const [longest = ""] = chosen.q.split(/\s+/).toSorted((a, b) => b.length - a.length);
  const q = longest.slice(0, Math.max(SHORTEST, Math.ceil(longest.length * BEGINNING)));
  return q === chosen.q ? undefined : { ...chosen, q, page: 1 };
}
