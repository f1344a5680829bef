import { businessDate } from "@saudaflow/contract";

/** Neighbours of the same day in Almaty together, in the order they come. */
export function byDay<T extends { readonly created_at: string }>(
  items: readonly T[],
): { day: string; items: T[] }[] {
  const days: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = businessDate(new Date(item.created_at));
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
