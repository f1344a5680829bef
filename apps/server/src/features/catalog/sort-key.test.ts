import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { sortKey } from "./sort-key.ts";

const collator = new Intl.Collator("kk");

/** The sign of a bytewise comparison of the two keys. */
function byKey(a: string, b: string): number {
  return Math.sign(Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))));
}

/** Fails on the first pair that the keys order otherwise than the collator. */
function expectSameOrder(names: readonly string[]): void {
  const sorted = [...names].sort(collator.compare);
  for (let i = 1; i < sorted.length; i++) {
    const [a = "", b = ""] = [sorted[i - 1], sorted[i]];
    expect(byKey(a, b), `${a} | ${b}`).toBe(Math.sign(collator.compare(a, b)));
  }
}

/** What names are made of, in several of each kind. */
const NAME_CHARACTERS = [
  ..."аАәӘбБвгҒғдеЕёЁжзиИйЙкқҚлмнңоөОӨпрстуұүУҰҮфхһцчшщъыЫіІьэюя",
  ..."aAbBcezZéÉüöçş",
  ..."0129 -–,.;:!?'\"«»()/\\&#%+*№½₸“”_@=<>[]°×$€",
];

describe("sortKey", () => {
  it("puts the Kazakh alphabet in its order", () => {
    const alphabet = Array.from("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ");
    expect([...alphabet].reverse().sort(byKey)).toEqual(alphabet);
    expectSameOrder([...alphabet, ...alphabet.map((letter) => letter.toLowerCase())]);
  });

  it.each([
    [["1 кг", "10 л", "2 л", "Айран", "Әже", "Бал", "Coca-Cola", "Sprite"]],
    [["сүт", "Сүт", "СҮТ", "сүт 1л", "Сүт «Таңғы»", "Сүтті"]],
    [["Ел", "Ёлка", "Жент", "Й", "Кефир", "Қаймақ", "Ұн", "Үлкен", "Ұя", "Ірімшік", "Ыдыс", "Һ"]],
    [["e", "é", "E", "É", "ea", "éa", "résumé", "resume", "Resume", "№ 1", "No 1"]],
    [["", " ", "а", "а ", "а б", "аб", "а-б", "а.б", "а1", "½", "1", "1/2", "12"]],
  ])("orders %j as the collator does", (names) => {
    expectSameOrder(names);
  });

  it("orders any names of usual characters as the collator does", () => {
    const name = fc.string({ unit: fc.constantFrom(...NAME_CHARACTERS), maxLength: 8 });
    const other = fc.oneof(name, fc.constant(""));
    fc.assert(
      fc.property(name, other, other, (start, a, b) => {
        expect(byKey(start + a, start + b)).toBe(Math.sign(collator.compare(start + a, start + b)));
      }),
      { numRuns: 5000 },
    );
  });

  it("is printable ASCII for any string, the same for both Unicode forms", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        expect(sortKey(text)).toMatch(/^[\x20-\x7e]*$/);
        expect(sortKey(text.normalize("NFD"))).toBe(sortKey(text.normalize("NFC")));
      }),
      { numRuns: 1000 },
    );
    expect(sortKey("a\ud800")).toMatch(/^[\x20-\x7e]*$/);
  });
});

const FOLDER = `${process.env.SAUDAFLOW_DATA_DIR ?? "../shared/data"}/products`;

describe.skipIf(!existsSync(FOLDER))(
  "real names (skipped: no ../shared/data or SAUDAFLOW_DATA_DIR with products)",
  () => {
    it.each(["corner-2000-priced.csv", "products-24k-priced.csv"])(
      "%s sorts as the collator does",
      (file) => {
        const { data } = Papa.parse<{ name: string }>(readFileSync(`${FOLDER}/${file}`, "utf8"), {
          header: true,
          skipEmptyLines: true,
        });
        expect(data.length).toBeGreaterThan(1000);
        expectSameOrder(data.map((row) => row.name));
      },
    );
  },
);
