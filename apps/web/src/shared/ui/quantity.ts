import type { Unit } from "@saudaflow/contract";

/** By how much one press of + or − changes a quantity. */
export const stepOf = (unit: Unit): number => (unit === "piece" ? 1 : 0.1);

/** Keeps a quantity on thousandths: 0.1 + 0.2 must be 0.3. */
export const toThousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** What a person typed ("0,5"), or undefined when it is no quantity of this unit. */
export function readQuantity(text: string, unit: Unit): number | undefined {
  const value = Number(text.trim().replace(",", "."));
  if (text.trim() === "" || !Number.isFinite(value) || value < 0) return undefined;
  return unit === "piece" ? Math.round(value) : toThousandths(value);
}
