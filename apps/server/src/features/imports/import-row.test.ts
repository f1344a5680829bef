import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type ImportField, MAX_PRICE } from "@saudaflow/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseImportRow } from "./import-row.ts";
import { openSheet, sheetRows } from "./read-sheet.ts";

const GOOD = {
  barcode: "4607072124076",
  name: "Сүт 1 л",
  brand: "Одари",
  category: "dairy",
  unit: "piece",
  price: "640",
  stock_quantity: "38",
};

function parse(cells: Partial<Record<ImportField, string>>) {
  return parseImportRow({ cells: { ...GOOD, ...cells }, malformed: false });
}

function row(cells: Partial<Record<ImportField, string>>) {
  const { row, reasons } = parse(cells);
  if (reasons.length > 0) throw new Error(JSON.stringify(reasons));
  return row;
}

function codes(cells: Partial<Record<ImportField, string>>) {
  return parse(cells).reasons.map((reason) => reason.code);
}

describe("parseImportRow", () => {
  it("gives a clean row", () => {
    expect(row({})).toEqual({
      barcode: "4607072124076",
      name: "Сүт 1 л",
      name_kk: null,
      name_ru: null,
      name_en: null,
      brand: "Одари",
      category: "dairy",
      unit: "piece",
      price: 64_000,
      compare_at_price: null,
      cost_price: null,
      stock_quantity: 38_000,
      low_stock_threshold: null,
      is_published: null,
      is_age_restricted: false,
    });
  });

  it.each([
    ["640", 64_000],
    ["640,5", 64_050],
    ["640.05", 64_005],
    ["1 234,50", 123_450],
    ["1\u00a0234\u202f567", 123_456_700],
    ["0,29", 29],
    ["1250,00 ₸", 125_000],
    ["1250 тг.", 125_000],
    ["1250 теңге", 125_000],
    // 1.15 × 100 is 114.99999999999999 in floating point.
    ["1.15", 115],
    ["9999999.99", 999_999_999],
  ])("price %j is %i tiyn", (price, tiyn) => {
    expect(row({ price }).price).toBe(tiyn);
  });

  it.each([
    "0",
    "0,00",
    "-5",
    "1,234.50",
    "1.234,50",
    "1,234",
    "12 50",
    "10.005",
    "abc",
    "1e3",
    "NaN",
    ",5",
    "5,",
    "10000000",
    "9999999999.99",
    "9".repeat(40),
  ])("price %j is refused", (price) => {
    expect(codes({ price })).toEqual(["price_invalid"]);
  });

  it.each([
    ["14,6", 14_600],
    ["0.005", 5],
    ["1 000", 1_000_000],
    ["1000000", 1_000_000_000],
    ["0", 0],
    ["", null],
  ])("quantity %j kg is %j thousandths", (stock_quantity, quantity) => {
    expect(row({ stock_quantity, unit: "кг" }).stock_quantity).toBe(quantity);
  });

  it.each(["-1", "0.0005", "1000000.001", "много", "1.2.3"])("quantity %j is refused", (stock_quantity) => {
    expect(codes({ stock_quantity, unit: "kg" })).toEqual(["quantity_invalid"]);
  });

  it("refuses a fraction of a piece, but takes 38.000", () => {
    expect(codes({ stock_quantity: "1.5" })).toEqual(["quantity_not_whole"]);
    expect(row({ stock_quantity: "38.000" }).stock_quantity).toBe(38_000);
  });

  it.each([
    ["piece", "шт", "ШТ.", "дана", "pcs"],
    ["kg", "кг", "Кг.", "KG"],
    ["l", "л", "Л", "литр"],
  ])("unit %s and its other words", (unit, ...words) => {
    for (const word of [unit, ...words]) expect(row({ unit: word }).unit).toBe(unit);
  });

  it("guesses nothing that is not said", () => {
    expect(row({ unit: "", stock_quantity: "1.5", name: "", category: " ", price: "" })).toMatchObject({
      unit: null,
      stock_quantity: 1500,
      name: null,
      category: null,
      price: null,
    });
  });

  it.each([
    ["4607072124077", "wrong check digit"],
    ["46070", "short"],
    ["4.60707E+12", "spoilt by a spreadsheet"],
  ])("barcode %s is refused (%s)", (barcode) => {
    expect(codes({ barcode })).toEqual(["barcode_invalid"]);
  });

  it("takes barcodes as sheets spell them, and goods without one", () => {
    for (const barcode of ["'4607072124076", '="4607072124076"', " 4607072124076 ", "04607072124076"])
      expect(row({ barcode }).barcode).toBe("4607072124076");
    expect(row({ barcode: "873999004942" }).barcode).toBe("0873999004942");
    expect(row({ barcode: "" }).barcode).toBeNull();
  });

  it("cleans names", () => {
    expect(row({ name: " Сүт\n\t1\u00a0л\0" }).name).toBe("Сүт 1 л");
    expect(row({ name: "'=1+1" }).name).toBe("=1+1");
    expect(row({ name: "'Қымыз'" }).name).toBe("'Қымыз'");
    expect(row({ name: "''=1+1" }).name).toBe("'=1+1");
    expect(row({ name: "'\t=1" }).name).toBe("=1");
  });

  it("knows what is sold to adults only", () => {
    for (const is_age_restricted of ["alcohol", "tobacco", "energy_drink", "1", "да", "иә", "21+"])
      expect(row({ is_age_restricted }).is_age_restricted).toBe(true);
    for (const is_age_restricted of ["", "0", "нет", "жоқ", "false"])
      expect(row({ is_age_restricted }).is_age_restricted).toBe(false);
    expect(codes({ is_age_restricted: "maybe" })).toEqual(["flag_unknown"]);
  });

  it("takes other prices, 0 of the old price meaning none", () => {
    expect(row({ compare_at_price: "700", cost_price: "0" })).toMatchObject({
      compare_at_price: 70_000,
      cost_price: 0,
    });
    expect(row({ compare_at_price: "0" }).compare_at_price).toBeNull();
    for (const column of ["compare_at_price", "cost_price"] as const) {
      expect(row({ [column]: "9999999.99" })[column]).toBe(999_999_999);
      expect(codes({ [column]: "10000000" })).toEqual(["price_invalid"]);
    }
  });

  it("gives every reason at once, each with its column", () => {
    const long = "x".repeat(201);
    const cells = {
      barcode: "1",
      name: long,
      brand: long,
      category: long,
      unit: "ящик",
      price: "x",
      stock_quantity: "?",
      is_published: "?",
      cost_price: "-1",
    };
    expect(parseImportRow({ cells, malformed: true }).reasons).toEqual([
      { code: "row_malformed", field: null },
      { code: "barcode_invalid", field: "barcode" },
      { code: "name_too_long", field: "name" },
      { code: "brand_too_long", field: "brand" },
      { code: "category_too_long", field: "category" },
      { code: "unit_unknown", field: "unit" },
      { code: "price_invalid", field: "price" },
      { code: "price_invalid", field: "cost_price" },
      { code: "quantity_invalid", field: "stock_quantity" },
      { code: "flag_unknown", field: "is_published" },
    ]);
  });

  it("reads every amount of tiyn exactly and never throws", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_PRICE }), fc.constantFrom(",", "."), (tiyn, point) => {
        const digits = String(tiyn).padStart(3, "0");
        expect(row({ price: `${digits.slice(0, -2)}${point}${digits.slice(-2)}` }).price).toBe(tiyn);
      }),
    );
    const anything = fc.string({ unit: "binary" });
    const cells = fc.record({
      barcode: anything,
      name: anything,
      unit: anything,
      price: anything,
      stock_quantity: anything,
      is_age_restricted: anything,
    });
    fc.assert(fc.property(cells, (some) => Array.isArray(parse(some).reasons)));
  });
});

const FOLDER = `${process.env.SAUDAFLOW_DATA_DIR ?? "../shared/data"}/products`;

describe.skipIf(!existsSync(FOLDER))(
  "real lists (skipped: no ../shared/data or SAUDAFLOW_DATA_DIR with products)",
  () => {
    it.each([
      ["corner-2000-priced.csv", 2_000],
      ["products-24k-priced.csv", 24_000],
    ])("accepts every row of %s", async (file, count) => {
      const sheet = await openSheet(await readFile(`${FOLDER}/${file}`));
      const refused: string[] = [];
      let accepted = 0;
      for await (const raw of sheetRows(sheet)) {
        const { reasons } = parseImportRow(raw);
        if (reasons.length === 0) accepted += 1;
        else refused.push(`${raw.line}: ${reasons.map((reason) => reason.code).join(" ")}`);
      }
      expect(refused).toEqual([]);
      expect(accepted).toBe(count);
    });
  },
);
