import { Type } from "typebox";
import { divideHalfUp, formatDecimal, parseDecimal, safe } from "./decimal.ts";
import type { Quantity } from "./quantity.ts";

declare const money: unique symbol;
/** Money as an integer number of tiyn (1 ₸ = 100 tiyn). Only this file makes it and does arithmetic with it. */
export type Money = number & { readonly [money]: true };

/** The largest amount accepted from outside: ten billion tenge, far below the safe integers so that sums stay exact. */
export const MAX_MONEY = 1_000_000_000_000 as Money;
export const ZERO = 0 as Money;

/** Money on the wire: tenge as a decimal string with two digits. */
export const MoneyText = Type.String({
  pattern: "^-?\\d{1,14}\\.\\d{2}$",
  description: "Tenge with two decimals.",
  examples: ["1250.00"],
});

const AMOUNT = { description: "Tenge: a decimal string or a number, at most two decimals." };

/** The largest amount as ten digits write it, just below MAX_MONEY: the same for a text and a number. */
const MAX_INPUT = 9_999_999_999.99;

/** Money in a request: zero or more, as `"1250.00"`, `"1250"` or a number with at most two decimals. */
export const MoneyInput = Type.Unsafe<string | number>({
  ...AMOUNT,
  type: ["string", "number"],
  pattern: "^\\d{1,10}(\\.\\d{1,2})?$",
  minimum: 0,
  maximum: MAX_INPUT,
  maxDecimals: 2,
  examples: ["1250.00"],
});

/** Money in a request that must be more than zero. */
export const PositiveMoneyInput = Type.Unsafe<string | number>({
  ...AMOUNT,
  type: ["string", "number"],
  pattern: "^(?=.*[1-9])\\d{1,10}(\\.\\d{1,2})?$",
  exclusiveMinimum: 0,
  maximum: MAX_INPUT,
  maxDecimals: 2,
  examples: ["1250.00"],
});

/** The largest price of a unit, just below ten million tenge: a full cart of it still is a safe integer of tiyn. */
export const MAX_PRICE = 999_999_999 as Money;

/** The price of a unit. */
export const PriceInput = Type.Unsafe<string | number>({
  ...AMOUNT,
  type: ["string", "number"],
  pattern: "^(?=.*[1-9])\\d{1,7}(\\.\\d{1,2})?$",
  exclusiveMinimum: 0,
  maximum: MAX_PRICE / 100,
  maxDecimals: 2,
  examples: ["640.00"],
});

/** A price that may be absent or zero: before a reduction, or what the goods cost the shop. */
export const OptionalPriceInput = Type.Unsafe<string | number | null>({
  ...AMOUNT,
  type: ["string", "number", "null"],
  pattern: "^\\d{1,7}(\\.\\d{1,2})?$",
  minimum: 0,
  maximum: MAX_PRICE / 100,
  maxDecimals: 2,
  examples: ["790.00"],
});

/** Money from validated input; undefined when it is no amount of whole tiyn within ±MAX_MONEY. */
export function parseMoney(input: string | number): Money | undefined {
  const tiyn = parseDecimal(input, 2);
  return tiyn === undefined || Math.abs(tiyn) > MAX_MONEY ? undefined : (tiyn as Money);
}

/** Money from input that the schema has already let through; anything else is a bug. */
export function toMoney(input: string | number): Money {
  const value = parseMoney(input);
  if (value === undefined) throw new RangeError("not an amount of money");
  return value;
}

/** Money from an integer number of tiyn, as the database keeps it. */
export function fromTiyn(tiyn: number): Money {
  return safe(tiyn) as Money;
}

/** "1250.00" */
export function moneyText(value: Money): string {
  return formatDecimal(value, 2);
}

export function add(...amounts: readonly Money[]): Money {
  return amounts.reduce((sum, amount) => safe(sum + amount), 0) as Money;
}

export function subtract(from: Money, amount: Money): Money {
  return safe(from - amount) as Money;
}

export function negate(amount: Money): Money {
  return (amount === 0 ? 0 : -amount) as Money;
}

/** Quantity × unit price, rounded half up to the tiyn. */
export function lineTotal(quantity: Quantity, unitPrice: Money): Money {
  return divideHalfUp(BigInt(quantity) * BigInt(unitPrice), 1000n) as Money;
}

/** The share of a line's total that `part` of its `whole` quantity has, rounded half up to the tiyn. */
export function shareOf(total: Money, part: Quantity, whole: Quantity): Money {
  return divideHalfUp(BigInt(total) * BigInt(part), BigInt(whole)) as Money;
}

/** What each of `count` comes to on average, rounded half up to the tiyn; nothing when there is none. */
export function meanOf(total: Money, count: number): Money {
  return count === 0 ? ZERO : (divideHalfUp(BigInt(total), BigInt(count)) as Money);
}

/** An amount raised by so many per cent (lowered by fewer than none; at most two decimals), rounded half up to the tiyn. */
export function addPercent(amount: Money, percent: number): Money {
  const hundredths = parseDecimal(percent, 2);
  if (hundredths === undefined) throw new RangeError("not a percentage");
  return divideHalfUp(BigInt(amount) * BigInt(10_000 + hundredths), 10_000n) as Money;
}

/** The nearest multiple of a step (> 0), half up. */
export function roundToStep(amount: Money, step: Money): Money {
  return safe(divideHalfUp(BigInt(amount), BigInt(step)) * step) as Money;
}

/** What must be added to pay an amount in cash: to the nearest whole tenge, half up. */
export function cashRounding(amount: Money): Money {
  return subtract((divideHalfUp(BigInt(amount), 100n) * 100) as Money, amount);
}

/** The VAT contained in an amount that includes it: amount × rate ÷ (100 + rate), half up to the tiyn. `rate` in whole per cent. */
export function vatIncluded(amount: Money, rate: number): Money {
  return divideHalfUp(BigInt(amount) * BigInt(rate), BigInt(100 + rate)) as Money;
}

/** How many thousandths of the whole (> 0) a part is, rounded half up. */
export function thousandthsOf(part: Money, whole: Money): number {
  return divideHalfUp(BigInt(part) * 1000n, BigInt(whole));
}
