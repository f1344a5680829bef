import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit, normaliseBarcode } from "./barcode.ts";

describe("normaliseBarcode", () => {
  it.each([
    ["4870001234560", "4870001234560", "EAN-13"],
    ["46070852", "46070852", "EAN-8"],
    ["873999004942", "0873999004942", "UPC-A gets a leading 0"],
    ["14607072124073", "14607072124073", "GTIN-14"],
    ["04607072124076", "4607072124076", "GTIN-14 of a single piece"],
    ["  4607072124076\r\n", "4607072124076", "trimmed"],
    ["4 607072 124076", "4607072124076", "spaces as printed"],
    ['ң,қ.қ.ә"әңқ.,', "4607072124076", "Kazakh layout"],
    ['Ң,Қ.Қ.Ә"ӘҢҚ.,', "4607072124076", "Kazakh layout, caps lock"],
  ])("%s → %s (%s)", (input, expected) => {
    expect(normaliseBarcode(input)).toBe(expected);
  });

  it.each([
    "",
    " ",
    "4607072124077",
    "460707212407",
    "73640010111",
    "4607072124076x",
    "00000000",
    "0000000000000",
    "460707212407,",
    "4.60707E+12",
    "４６０７０７２１２４０７６",
    "-4607072124076",
  ])("refuses %j", (input) => {
    expect(normaliseBarcode(input)).toBeUndefined();
  });

  it("keeps its own answer, and refuses every single wrong digit", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(7, 11, 12, 13).chain((n) => fc.stringMatching(new RegExp(`^[1-9]\\d{${n - 1}}$`))),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (body, at, shift) => {
          const code = body + checkDigit(body);
          const stored = normaliseBarcode(code);
          expect(stored).toMatch(/^(\d{8}|\d{13,14})$/);
          expect(normaliseBarcode(stored as string)).toBe(stored);
          const i = at % code.length;
          const wrong = code.slice(0, i) + ((Number(code[i]) + shift) % 10) + code.slice(i + 1);
          expect(normaliseBarcode(wrong)).toBeUndefined();
        },
      ),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        normaliseBarcode(text);
      }),
    );
  });
});

const FILE = `${process.env.SAUDAFLOW_DATA_DIR ?? "../shared/data"}/barcodes/ean-upc-real.csv`;

describe.skipIf(!existsSync(FILE))(
  "real codes (skipped: no ../shared/data or SAUDAFLOW_DATA_DIR with barcodes/ean-upc-real.csv)",
  () => {
    it("takes the valid ones and refuses those that people typed wrongly", () => {
      const rows = readFileSync(FILE, "utf8")
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(","));
      expect(rows.length).toBeGreaterThan(1000);
      for (const [code = "", symbology = "", expected = "", gtin13 = ""] of rows) {
        // UPC-E is not one of our four kinds: as EAN-8 its check digit is wrong.
        const valid = expected === "valid" || expected === "valid_gtin14";
        const stored = normaliseBarcode(code);
        if (!valid) expect(stored, `${code} ${expected}`).toBeUndefined();
        else if (symbology === "EAN13" || symbology === "UPCA") expect(stored).toBe(gtin13);
        else expect(stored?.padStart(14, "0")).toBe(code.padStart(14, "0"));
      }
    });
  },
);
