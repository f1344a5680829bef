import type { Unit } from "@saudaflow/contract";

/** By how much one press of + or − changes a quantity. */
export const stepOf = (unit: Unit): number => (unit === "piece" ? 1 : 0.1);

/** Keeps a quantity on thousandths: 0.1 + 0.2 must be 0.3. */
export const toThousandths = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * What a person typed ("0,5", "1 250"), or undefined when it is no quantity of this unit. Pieces have no decimals: their
 * "1,250" is a thousand and more.
 */
export function readQuantity(text: string, unit: Unit): number | undefined {
  const plain = text.replaceAll(/\s/g, "");
  const isGrouped = unit === "piece" && /^\d{1,3}(,\d{3})+$/.test(plain);
  const value = Number(isGrouped ? plain.replaceAll(",", "") : plain.replace(",", "."));
  if (plain === "" || !Number.isFinite(value) || value < 0) return undefined;
  return unit === "piece" ? Math.round(value) : toThousandths(value);
}
