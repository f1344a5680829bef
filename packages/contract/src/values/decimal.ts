/**
 * Reads a decimal number exactly, as an integer of `digits` decimal places: ("12.5", 2) → 1250.
 * Undefined when it is no plain decimal, has more places, or leaves the safe integers. No float arithmetic.
 */
export function parseDecimal(input: string | number, digits: number): number | undefined {
  const match = /^(-?)(\d{1,16})(?:\.(\d+))?$/.exec(String(input));
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (fraction.length > digits) return undefined;
  const value = Number(whole + fraction.padEnd(digits, "0"));
  if (!Number.isSafeInteger(value)) return undefined;
  return sign === "-" && value !== 0 ? -value : value;
}

/** The integer as a decimal string with exactly `digits` places: (1250, 2) → "12.50". */
export function formatDecimal(value: number, digits: number): string {
  const text = String(Math.abs(value)).padStart(digits + 1, "0");
  return `${value < 0 ? "-" : ""}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** numerator ÷ denominator rounded to the nearest integer, halves away from zero. The denominator is positive. */
export function divideHalfUp(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n;
  const rounded = ((negative ? -numerator : numerator) * 2n + denominator) / (denominator * 2n);
  return safe(Number(negative ? -rounded : rounded));
}

/** Passes a safe integer through; anything else is a bug that must not reach the ledger. */
export function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  return value;
}
