const TINTS = [
  "bg-tint-0",
  "bg-tint-1",
  "bg-tint-2",
  "bg-tint-3",
  "bg-tint-4",
  "bg-tint-5",
  "bg-tint-6",
  "bg-tint-7",
] as const;

/** A shelf's own colour: goods of one category lie on one tint. */
export const tintOf = (id: number): string => TINTS[id % TINTS.length] ?? TINTS[0];
