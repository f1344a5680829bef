import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  addPercent,
  cashRounding,
  fromTiyn,
  lineTotal,
  MAX_MONEY,
  type Money,
  moneyText,
  parseMoney,
  roundToStep,
  shareOf,
  subtract,
  vatIncluded,
} from "./money.ts";
import {
  fitsUnit,
  fromThousandths,
  MAX_LINE_QUANTITY,
  type Quantity,
  quantityNumber,
  toQuantity,
} from "./quantity.ts";

const money = fc.integer({ min: -MAX_MONEY, max: MAX_MONEY }).map(fromTiyn);
const price = fc.integer({ min: 1, max: 999_999_999 }).map(fromTiyn);
const quantity = fc.integer({ min: 1, max: MAX_LINE_QUANTITY }).map(fromThousandths);

describe("money", () => {
  it("is the same after writing and reading, as text and as a number", () => {
    fc.assert(
      fc.property(money, (amount) => {
        expect(parseMoney(moneyText(amount))).toBe(amount);
        if (Math.abs(amount) < 1e15) expect(parseMoney(Number(moneyText(amount)))).toBe(amount);
      }),
    );
  });

  it.each([
    ["1250.00", 125_000],
    ["1250", 125_000],
    [1250.5, 125_050],
    ["0.01", 1],
    [0.1 + 0.2, undefined],
    ["12.345", undefined],
    ["1e3", undefined],
    [1e21, undefined],
    [Number.NaN, undefined],
    ["", undefined],
    [" 1", undefined],
    ["+1", undefined],
    ["1,5", undefined],
    ["99999999999999.00", undefined],
  ])("reads %j as %j tiyn", (input, tiyn) => {
    expect(parseMoney(input)).toBe(tiyn);
  });

  it("adds and subtracts exactly and refuses to leave the safe integers", () => {
    fc.assert(
      fc.property(money, money, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a);
      }),
    );
    expect(() => add(Number.MAX_SAFE_INTEGER as Money, 1 as Money)).toThrow(RangeError);
  });

  it("rounds a line half up to the tiyn, never further than half a tiyn from the product", () => {
    fc.assert(
      fc.property(quantity, price, (q, p) => {
        const exact = BigInt(q) * BigInt(p);
        const distance = BigInt(lineTotal(q, p)) * 1000n - exact;
        expect(distance > -500n && distance <= 500n).toBe(true);
      }),
    );
    expect(lineTotal(5 as Quantity, 100 as Money)).toBe(1);
    expect(lineTotal(4 as Quantity, 100 as Money)).toBe(0);
  });

  it("splits a line's total into shares that add up to it, however it is cut", () => {
    fc.assert(
      fc.property(price, fc.array(quantity, { minLength: 1, maxLength: 20 }), (total, parts) => {
        const whole = parts.reduce((sum, part) => sum + part, 0) as Quantity;
        let sum = 0;
        let before = 0 as Quantity;
        for (const part of parts) {
          const after = (before + part) as Quantity;
          const share = subtract(shareOf(total, after, whole), shareOf(total, before, whole));
          expect(share).toBeGreaterThanOrEqual(0);
          sum += share;
          before = after;
        }
        expect(sum).toBe(total);
      }),
    );
  });

  it("rounds cash to the whole tenge, half up", () => {
    fc.assert(
      fc.property(price, (amount) => {
        const rounding = cashRounding(amount);
        expect((amount + rounding) % 100).toBe(0);
        expect(rounding).toBeGreaterThanOrEqual(-49);
        expect(rounding).toBeLessThanOrEqual(50);
      }),
    );
  });

  it("raises and lowers by a percentage to the nearest tiyn, and rounds to the nearest step", () => {
    const percent = fc.integer({ min: -10_000, max: 100_000 });
    fc.assert(
      fc.property(price, percent, fc.constantFrom(100, 500, 1000), (amount, hundredths, step) => {
        const moved = addPercent(amount, hundredths / 100);
        expect(Math.abs(moved * 10_000 - amount * (10_000 + hundredths))).toBeLessThanOrEqual(5000);
        const rounded = roundToStep(moved, step as Money);
        expect(rounded % step).toBe(0);
        expect(Math.abs(rounded - moved)).toBeLessThanOrEqual(step / 2);
      }),
    );
    expect(addPercent(50 as Money, 1)).toBe(51);
    expect(roundToStep(250 as Money, 500 as Money)).toBe(500);
  });

  it("finds the VAT inside an amount: the net and the tax make the amount, the tax is the rate of the net", () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 0, max: 30 }), (amount, rate) => {
        const vat = vatIncluded(amount, rate);
        const net = amount - vat;
        expect(Math.abs(vat * 100 - net * rate)).toBeLessThanOrEqual((100 + rate) / 2 + 1);
      }),
    );
    expect(vatIncluded(11_600 as Money, 16)).toBe(1600);
  });
});

describe("quantity", () => {
  it("is the same after writing and reading", () => {
    fc.assert(
      fc.property(quantity, (q) => {
        expect(toQuantity(quantityNumber(q))).toBe(q);
        expect(toQuantity(JSON.parse(JSON.stringify(quantityNumber(q))) as number)).toBe(q);
      }),
    );
  });

  it("refuses a fourth decimal and halves of pieces", () => {
    expect(() => toQuantity(0.0005)).toThrow(RangeError);
    expect(() => toQuantity(1e12)).toThrow(RangeError);
    expect(fitsUnit(500 as Quantity, "piece")).toBe(false);
    expect(fitsUnit(500 as Quantity, "kg")).toBe(true);
    expect(fitsUnit(2000 as Quantity, "piece")).toBe(true);
  });
});
