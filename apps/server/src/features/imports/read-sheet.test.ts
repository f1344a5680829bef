import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { fieldOf, LABELS } from "./headings.ts";
import { openSheet, sheetRows } from "./read-sheet.ts";
import type { SheetRow } from "./sheet.ts";

function open(content: string | Uint8Array) {
  return openSheet(typeof content === "string" ? Buffer.from(content) : content);
}

async function read(content: string | Uint8Array): Promise<SheetRow[]> {
  return collect(sheetRows(await open(content)));
}

async function collect(rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

const CP1251 = new Map(
  Array.from(
    new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, i) => i)),
    (char, i) => [char, i],
  ),
);
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => CP1251.get(char) as number);
}

const RUSSIAN = "Штрихкод;Наименование;Цена, тг;Остаток\r\n4607072124076;Молоко «Ёлка»;1 234,50;12\r\n";
const CELLS = {
  barcode: "4607072124076",
  name: "Молоко «Ёлка»",
  price: "1 234,50",
  stock_quantity: "12",
};

describe("fieldOf", () => {
  it.each([
    ["Barcode", "barcode"],
    ["Штрих-код", "barcode"],
    ["ШТРИХКОД", "barcode"],
    ["name_kk", "name_kk"],
    ["Название (рус.)", "name_ru"],
    ["Тауар атауы", "name"],
    ["Өлшем бірлігі", "unit"],
    ["Ед. изм.", "unit"],
    ["Баға, теңге", "price"],
    ["Цена (₸)", "price"],
    ["compare_at_price", "compare_at_price"],
    ["Закупочная цена", "cost_price"],
    ["Қалдық", "stock_quantity"],
    ["Кол-во, шт", "stock_quantity"],
    ["Санат", "category"],
    ["age_restricted", "is_age_restricted"],
    ["is_age_restricted", "is_age_restricted"],
    ["Калдык", "stock_quantity"],
    ["Мин. остаток", "low_stock_threshold"],
    ["Артикул", undefined],
    ["constructor", undefined],
    ["", undefined],
  ])("%j is %s", (heading, column) => {
    expect(fieldOf(heading)).toBe(column);
  });
});

it("knows every heading that an export writes", () => {
  for (const [field, names] of Object.entries(LABELS))
    expect(Object.values(names).map(fieldOf)).toEqual([field, field, field]);
});

describe("openSheet", () => {
  it.each([
    ["UTF-8", Buffer.from(RUSSIAN)],
    ["UTF-8 with BOM", Buffer.from(`\ufeff${RUSSIAN}`)],
    ["windows-1251", windows1251(RUSSIAN)],
    ["UTF-16 as Excel's Unicode text", Buffer.from(`\ufeff${RUSSIAN}`, "utf16le")],
  ])("reads %s", async (_, bytes) => {
    expect((await open(bytes)).head).toEqual({
      line: 1,
      headings: ["Штрихкод", "Наименование", "Цена, тг", "Остаток"],
      fields: ["barcode", "name", "price", "stock_quantity"],
    });
    expect(await read(bytes)).toEqual([{ line: 2, cells: CELLS, malformed: false }]);
  });

  it("is not misled by a file that is ASCII until its last row", async () => {
    const bytes = windows1251(`name,price\n${"milk,1\n".repeat(90_000)}сыр,2\n`);
    expect((await read(bytes)).at(-1)?.cells.name).toBe("сыр");
  });

  it.each([
    [",", 'barcode,name,price\n1,"a;b;c",2\n'],
    [";", "name;price\na;1,5\nb,c;2,5\n"],
    ["\t", "name\tprice\na, b; c\t1,5\n"],
    [";", "sep=;\nname;price\na;1\n"],
    [";", "Прайс-лист, 2026, Алматы, с ценами\n\nНаименование;Цена\na;1\n"],
    [";", "Артикул;Вес\n1;2,5\n"],
  ])("finds the delimiter %j of %j", async (delimiter, text) => {
    const lines = text.split("\n");
    const { head } = await open(text);
    expect(head.headings).toEqual(lines[head.line - 1]?.split(delimiter));
  });

  it("leaves a second heading of the same meaning, and unknown ones, to be matched by hand", async () => {
    const sheet = await open("Товар,Код,Название\nСүт,4607072124076,x\n");
    expect(sheet.head.fields).toEqual(["name", null, null]);
    const rows = await collect(sheetRows(sheet, ["name", "barcode", null]));
    expect(rows[0]?.cells).toEqual({ name: "Сүт", barcode: "4607072124076" });
  });

  it.each([
    ["", "sheet_empty"],
    ["\n \n", "sheet_empty"],
    ["\ufeff", "sheet_empty"],
    ["PK\x03\x04\0\0", "sheet_unreadable"],
    ["\x89PNG\0\0", "sheet_unreadable"],
  ])("refuses %j", async (text, code) => {
    await expect(open(text)).rejects.toMatchObject({ code });
  });
});

describe("sheetRows", () => {
  it("counts lines as a spreadsheet does, blank ones and cells of two lines included", async () => {
    const rows = await read('name,price\r\n"Сүт\r\n1 л",1\r\n\r\n,\r\n"Нан ""Ақ""",2');
    expect(rows).toEqual([
      { line: 2, cells: { name: "Сүт\n1 л", price: "1" }, malformed: false },
      { line: 5, cells: { name: 'Нан "Ақ"', price: "2" }, malformed: false },
    ]);
  });

  it("marks rows whose values may stand in the wrong column", async () => {
    expect((await read("name,price\nСыр, твёрдый,2\nНан,1,\nСүт\n")).map((row) => row.malformed)).toEqual([
      true,
      false,
      false,
    ]);
    expect((await read('name,price\n"Сыр" твёрдый,2\n')).map((row) => row.malformed)).toEqual([true]);
    expect((await read('name,price\nСыр "Ақ" 45%,2\n')).map((row) => row.malformed)).toEqual([false]);
  });

  it("stops at a lost quote instead of gathering the file in one cell", async () => {
    await expect(read(`name,price\n"Сыр,1\n${"Нан,2\n".repeat(50_000)}`)).rejects.toMatchObject({
      code: "sheet_row_too_long",
    });
  });

  it("stops at too many rows", async () => {
    await expect(read(`name,price\n${"a,1\n".repeat(100_001)}`)).rejects.toMatchObject({
      code: "sheet_too_many_rows",
    });
  });

  it("gives back what was written, wherever the pieces of the file are cut", async () => {
    const cell = fc
      .string({ unit: fc.constantFrom(..."aқ1,;\t\"'\n "), minLength: 1, maxLength: 12 })
      .map((text) => `x${text}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(",", ";", "\t"),
        async (cells, delimiter) => {
          const filler = Array.from({ length: 700 }, (_, i) => ["n".repeat(100), `${i}"\r\n"`]);
          const rows = [...cells, ...filler];
          const text = Papa.unparse(
            { fields: ["name", "price"], data: rows },
            { delimiter, newline: "\r\n" },
          );
          const found = (await read(text)).map((row) => [row.cells.name, row.cells.price]);
          expect(found).toEqual(rows.map((fields) => fields.map((field) => field?.replace(/\r\n/g, "\n"))));
        },
      ),
      { numRuns: 30 },
    );
  });
});

const LIST = `${process.env.SAUDAFLOW_DATA_DIR ?? "../shared/data"}/products/products-24k-priced.csv`;

describe.skipIf(!existsSync(LIST))(
  "a real list (skipped: no ../shared/data or SAUDAFLOW_DATA_DIR with products)",
  () => {
    it("gives 24 000 rows", async () => {
      const sheet = await open(await readFile(LIST));
      expect(sheet.head.line).toBe(1);
      expect(sheet.head.fields).toEqual([
        "barcode",
        "name",
        "brand",
        "category",
        "unit",
        "price",
        "stock_quantity",
        "is_age_restricted",
      ]);
      let last: SheetRow | undefined;
      let count = 0;
      for await (const row of sheetRows(sheet)) {
        last = row;
        count += 1;
        expect(row.malformed).toBe(false);
      }
      expect(count).toBe(24_000);
      expect(last?.line).toBe(24_001);
    });
  },
);
