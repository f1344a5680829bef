import { Type } from "typebox";
import { parseDecimal, safe } from "./decimal.ts";

declare const quantity: unique symbol;
/** A quantity as an integer number of thousandths (of a piece, kilogram or litre). */
export type Quantity = number & { readonly [quantity]: true };

export const UNITS = ["piece", "kg", "l"] as const;
export type Unit = (typeof UNITS)[number];
export const UnitName = Type.Enum(UNITS);

/** The largest stock figure accepted from outside: a million pieces or kilograms. */
export const MAX_QUANTITY = 1_000_000_000 as Quantity;
/** The most of one product in a cart or order line: ten thousand. */
export const MAX_LINE_QUANTITY = 10_000_000 as Quantity;

/** A quantity on the wire, in answers. */
export const QuantityNumber = Type.Number({ description: "At most three decimals.", examples: [2] });

/** The quantity of a line in a request: more than zero, at most three decimals. */
export const QuantityInput = Type.Number({
  exclusiveMinimum: 0,
  maximum: 10_000,
  maxDecimals: 3,
  description: "At most three decimals.",
  examples: [2],
});

/** A stock figure in a request: zero or more, at most three decimals. */
export const StockInput = Type.Number({
  minimum: 0,
  maximum: 1_000_000,
  maxDecimals: 3,
  description: "At most three decimals.",
  examples: [24],
});

/** A change of a stock figure in a request: not zero, at most three decimals. */
export const QuantityChangeInput = Type.Number({
  minimum: -1_000_000,
  maximum: 1_000_000,
  not: { const: 0 },
  maxDecimals: 3,
  description: "At most three decimals, not zero.",
  examples: [12],
});

/** A quantity from validated input; undefined when it is no number of whole thousandths within ±MAX_QUANTITY. */
export function parseQuantity(input: string | number): Quantity | undefined {
  const thousandths = parseDecimal(input, 3);
  return thousandths === undefined || Math.abs(thousandths) > MAX_QUANTITY
    ? undefined
    : (thousandths as Quantity);
}

/** A quantity from input that the schema has already let through; anything else is a bug. */
export function toQuantity(input: number): Quantity {
  const value = parseQuantity(input);
  if (value === undefined) throw new RangeError("not a quantity");
  return value;
}

/** A quantity from an integer number of thousandths, as the database keeps it. */
export function fromThousandths(thousandths: number): Quantity {
  return safe(thousandths) as Quantity;
}

/** The number on the wire: thousandths ÷ 1000, which prints with at most three decimals. */
export function quantityNumber(value: Quantity): number {
  return value / 1000;
}

export function addQuantity(a: Quantity, b: Quantity): Quantity {
  return safe(a + b) as Quantity;
}

export function negateQuantity(value: Quantity): Quantity {
  return (value === 0 ? 0 : -value) as Quantity;
}

/** Pieces are whole; kilograms and litres may be fractions. */
export function fitsUnit(value: Quantity, unit: Unit): boolean {
  return unit !== "piece" || value % 1000 === 0;
}
