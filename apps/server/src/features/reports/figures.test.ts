import { describe, expect, it } from "vitest";
import { fileName } from "./file-name.ts";
import { formatInstant, formatShort, formatValue } from "./format.ts";
import { scaleOf } from "./scale.ts";
import { spansOf } from "./spans.ts";
import { WORDS } from "./words.ts";

describe("values as people write them", () => {
  it.each([
    [123_450, "money", "ru", "1 234,50"],
    [-5, "money", "kk", "−0,05"],
    [123_456_789, "money", "en", "1,234,567.89"],
    [2000, "quantity", "kk", "2"],
    [1_000_350, "quantity", "ru", "1 000,35"],
    [5, "quantity", "en", "0.005"],
    [0, "quantity", "kk", "0"],
    [100_000, "count", "ru", "100 000"],
    [123, "percent", "kk", "12,3 %"],
    [1000, "percent", "en", "100.0%"],
    ["2026-11-03", "date", "kk", "03.11.2026"],
    ["2026-12-31T19:00:00.000Z", "instant", "ru", "01.01.2027 00:00"],
    [null, "money", "kk", ""],
  ] as const)("writes %s as %s in %s: %s", (value, kind, language, text) => {
    expect(formatValue(value, kind, language)).toBe(
      text.replaceAll(" ", kind === "instant" ? " " : "\u00a0"),
    );
  });
  it("writes moments and round figures", () => {
    expect(formatInstant("2026-11-23T06:05:00.000Z", "en")).toBe("23/11/2026 11:05");
    expect(formatShort(1_500_000, "kk", WORDS.kk)).toBe("1,5\u00a0млн");
    expect(formatShort(-20_000, "ru", WORDS.ru)).toBe("−20\u00a0тыс.");
    expect(formatShort(0, "en", WORDS.en)).toBe("0");
    expect(formatShort(2e9, "en", WORDS.en)).toBe("2bn");
  });
});

describe("a scale", () => {
  const of = (values: number[], value_kind: "money" | "count" = "count") =>
    scaleOf({ value_kind, points: values.map((value) => ({ label: "", values: [value] })) });
  it.each([
    [[3], [0, 1, 2, 3]],
    [
      [7, 96],
      [0, 20, 40, 60, 80, 100],
    ],
    [
      [-12, 30],
      [-20, -10, 0, 10, 20, 30],
    ],
    [[-4], [-4, -3, -2, -1, 0]],
  ])("of %s has the lines %s", (values, ticks) => {
    const scale = of(values);
    expect(scale.ticks).toEqual(ticks);
    expect(scale.place(ticks[0] ?? 0)).toBe(0);
    expect(scale.place(ticks.at(-1) ?? 0)).toBe(1);
  });
  it("of money has whole tenge", () => {
    expect(of([120], "money").ticks).toEqual([0, 100, 200]);
  });
});

describe("the columns along time", () => {
  it("are days up to two months and months beyond, of which all days are part", () => {
    expect(spansOf({ from: "2026-02-27", to: "2026-03-01" }, WORDS.kk).map(({ label }) => label)).toEqual([
      "27 ақп.",
      "28 ақп.",
      "1 нау.",
    ]);
    const months = spansOf({ from: "2024-02-15", to: "2026-02-14" }, WORDS.en);
    expect(months.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Feb 2024", "Jan 2025", "Feb 2026"]),
    );
    expect(months.flatMap(({ days }) => days)).toHaveLength(731);
  });
});

describe("a file's name", () => {
  const name = (from: string, to: string) =>
    fileName({ kind: "sales-by-day", language: "kk", from, to, format: "xlsx" });
  it.each([
    ["2026-11-01", "2026-11-30", "satylymdar-2026-11.xlsx"],
    ["2024-02-01", "2024-02-29", "satylymdar-2024-02.xlsx"],
    ["2026-11-01", "2026-11-29", "satylymdar-2026-11-01_2026-11-29.xlsx"],
    ["2026-11-05", "2026-11-05", "satylymdar-2026-11-05.xlsx"],
    ["2026-10-01", "2026-11-30", "satylymdar-2026-10-01_2026-11-30.xlsx"],
  ])("of %s to %s is %s", (from, to, expected) => {
    expect(name(from, to)).toBe(expected);
  });
});
