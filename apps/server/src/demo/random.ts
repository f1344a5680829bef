/** A number in [0, 1). */
export type Random = () => number;

/** mulberry32: small, and the same numbers for the same seed on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number, both ends included. */
export function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return itemAt(items, Math.floor(random() * items.length));
}

/** An index, drawn by these weights. */
export function weighted(random: Random, weights: readonly number[]): number {
  const drawn = random() * weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  for (const [i, weight] of weights.entries()) {
    below += weight;
    if (drawn < below) return i;
  }
  return weights.length - 1;
}

/** The item that must be there. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}
