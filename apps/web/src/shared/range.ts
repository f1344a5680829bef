/** 0, 1 … count − 1: for things that are drawn a number of times. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
