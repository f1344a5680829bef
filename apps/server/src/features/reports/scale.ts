import type { Chart } from "./report.ts";

/** Grid lines that an eye takes in. */
const LINES = 5;
const TIYN = 100;

export interface Scale {
  /** Round values from the lowest to the highest, zero among them. */
  readonly ticks: readonly number[];
  /** Where a value lies between the lowest and the highest tick: 0 to 1. */
  readonly place: (value: number) => number;
}

/** A scale on which all of a chart's values lie: steps of 1, 2 or 5 and their tens. */
export function scaleOf({ points, value_kind }: Pick<Chart, "points" | "value_kind">): Scale {
  const values = points.flatMap((point) => point.values);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  // Money in whole tenge, a count in ones.
  const step = roundStep((high - low) / LINES, value_kind === "money" ? TIYN : 1);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  const range = Math.max(1, last - first) * step;
  return { ticks, place: (value) => (value - first * step) / range };
}

/** The smallest of 1, 2, 5, 10, 20 … units that is not below the wish. */
function roundStep(wish: number, unit: number): number {
  for (let ten = unit; ; ten *= 10) {
    for (const factor of [1, 2, 5]) if (factor * ten >= wish) return factor * ten;
  }
}
