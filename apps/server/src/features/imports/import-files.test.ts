import { IMPORT_BYTES } from "@saudaflow/contract";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barcode, Importer, windows1251, workbook } from "#testing/imports.ts";
import { expectStatus, onBothDatabases, TestShop } from "#testing/shop.ts";
import { openSheet, sheetRows } from "./read-sheet.ts";

const ENCODINGS = {
  "UTF-8": (text: string) => Buffer.from(text),
  "UTF-8 with BOM": (text: string) => Buffer.from(`\ufeff${text}`),
  "UTF-16LE": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16BE": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  "windows-1251": windows1251,
};

/** Lists in three languages with prices and quantities as people write them. */
const LISTS = [
  {
    delimiter: ";",
    rows: [
      ["Штрихкод", "Наименование товара", "Категория", "Ед. изм.", "Цена, тг", "Остаток"],
      [barcode(1), "Молоко «Ёлка»", "dairy", "шт.", "1 250,50", "12"],
      [barcode(2), "Сыр весовой", "cheese", "кг", "3200 ₸", "1,5"],
    ],
  },
  {
    delimiter: ",",
    rows: [
      ["Barcode", "Product name", "Category", "Unit", "Price", "Stock"],
      [barcode(1), "Молоко «Ёлка»", "dairy", "pcs", "1250.5", "12"],
      [barcode(2), "Сыр весовой", "cheese", "kg", "3 200", "1.500"],
    ],
  },
  {
    delimiter: "\t",
    rows: [
      ["Штрихкод", "Тауар атауы", "Санат", "Бірлігі", "Баға (теңге)", "Калдык"],
      [barcode(1), "Молоко «Ёлка»", "dairy", "дана", "1250,5", "12"],
      [barcode(2), "Сыр весовой", "cheese", "кг", "3200,00", "1,5"],
    ],
  },
];

/** Windows-1251 has no Kazakh letters: people then write their Russian neighbours. */
function inCyrillic(text: string): string {
  const letters: Record<string, string> = { ғ: "г", ң: "н", ө: "о", ү: "у", қ: "к", "₸": "тг" };
  return text.replace(/[ғңөүқ₸]/g, (letter) => letters[letter] ?? letter);
}

describe("files", () => {
  const shop = new TestShop("sqlite");
  beforeAll(() => shop.open());
  afterAll(() => shop.close());

  const cases = Object.entries(ENCODINGS).flatMap(([encoding, encode]) =>
    LISTS.map(({ delimiter, rows }) => ({ encoding, encode, delimiter, rows })),
  );
  it.each(cases)("$encoding parted by $delimiter", async ({ encoding, encode, delimiter, rows }) => {
    const spelled = encoding === "windows-1251" ? rows.map((row) => row.map(inCyrillic)) : rows;
    const text = spelled
      .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
      .join("\r\n");
    const run = await new Importer(shop, await shop.seller()).preview(encode(text));
    expect(run).toMatchObject({ state: "ready", summary: { rows: 2, create: 2, error: 0 } });
    expect(run.rows.items.map(({ values }) => values)).toMatchObject([
      {
        barcode: barcode(1),
        name: "Молоко «Ёлка»",
        category: "dairy",
        unit: "piece",
        price: "1250.50",
        stock_quantity: "12",
      },
      { barcode: barcode(2), unit: "kg", price: "3200.00", stock_quantity: "1.5" },
    ]);
  });
});

onBothDatabases("lists", (shop) => {
  it("reads a workbook: numbers, texts, formulas by their last result", async () => {
    const seller = await shop.seller();
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Прайс",
          rows: [
            ["Прайс-лист", "2026"],
            ["Штрихкод", "Атауы", "Санат", "Өлшем бірлігі", "Баға", "Қалдық", "Ескерту"],
            [Number(barcode(1)), "Сүт", "dairy", "дана", 19.99 * 3, 12, "x"],
            [barcode(2), "=Нан", "bread", "дана", 200, 0.1 + 0.2, null],
          ],
        },
      ],
    });
    const run = await new Importer(shop, seller).preview(bytes, "прайс.xlsx");
    expect(run).toMatchObject({ state: "ready", summary: { rows: 2, create: 1, error: 1 } });
    expect(run.mapping).toMatchObject({ line: 2 });
    expect(run.rows.items).toMatchObject([
      { line: 3, values: { barcode: barcode(1), price: "59.97", stock_quantity: "12" } },
      { line: 4, values: { name: "=Нан", stock_quantity: "0.3" }, errors: [{ code: "quantity_not_whole" }] },
    ]);
  });

  it("takes the columns that somebody chose, and previews again", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const run = await imports.preview(`Код;Товарчик;Тип;Сколько стоит\n${barcode(1)};Сүт;dairy;640\n`);
    expect(run).toMatchObject({
      state: "failed",
      error: { code: "columns_unknown" },
      can: { map: true, confirm: false },
    });
    expect(run.mapping.columns.map(({ field }) => field)).toEqual([null, null, null, null]);
    expect((await imports.ask(run.id, "confirm", {})).body).toMatchObject({
      code: "import_not_ready",
      state: "failed",
    });
    expect(await imports.map(run.id, ["barcode", "name"])).toMatchObject({
      status: 400,
      body: { errors: [{ path: "columns", code: "too_few" }] },
    });
    expect(await imports.map(run.id, ["barcode", "name", "name", null])).toMatchObject({
      status: 400,
      body: { errors: [{ path: "columns.2" }] },
    });
    expectStatus(await imports.map(run.id, ["barcode", "name_kk", "category", "price"]), 202);
    expect(await imports.map(run.id, ["barcode", "name_kk", "category", "price"])).toMatchObject({
      status: 409,
      body: { code: "import_not_ready" },
    });
    await shop.work();
    const mapped = await imports.get(run.id);
    expect(mapped).toMatchObject({ state: "ready", error: null, summary: { rows: 1, create: 1 } });
    expect(mapped.mapping.columns.map(({ field }) => field)).toEqual([
      "barcode",
      "name_kk",
      "category",
      "price",
    ]);
    expect((await imports.finish(run.id, "confirm")).state).toBe("done");
    expect((await shop.get(`/products?shop_id=${seller.shop.id}`)).body.items).toMatchObject([
      { name_kk: "Сүт", name_ru: "Сүт", price: "640.00" },
    ]);
  });

  it("says in the reader's language why a file is none", async () => {
    const imports = new Importer(shop, await shop.seller());
    const cases = [
      ["", "sheet_empty"],
      ["Штрихкод;Название;Цена\n", "sheet_empty"],
      ["\x89PNG\r\n\0\0", "sheet_unreadable"],
      ["PK\x03\x04 not a workbook", "sheet_unreadable"],
      [`name,price\n"Сыр,1\n${"Нан,2\n".repeat(50_000)}`, "sheet_row_too_long"],
      [`name,price\n${"a,1\n".repeat(1_000_000)}`, "sheet_too_many_rows"],
    ] as const;
    for (const [content, code] of cases) {
      const run = await imports.preview(content);
      expect(run).toMatchObject({ state: "failed", error: { code }, can: { confirm: false } });
    }
    const { id } = await imports.preview("");
    expect((await imports.get(id, "", "kk")).error?.message).toBe("Файлда бірде-бір тауар жоқ.");
    expect((await imports.get(id, "", "ru")).error?.message).toBe("В файле нет ни одного товара.");
    expect(await imports.upload(Buffer.alloc(IMPORT_BYTES + 1))).toMatchObject({
      status: 413,
      body: { code: "too_large" },
    });
  });
});

describe("hostile workbooks", () => {
  const codeOf = async (bytes: Uint8Array) => {
    try {
      let rows = 0;
      for await (const _ of sheetRows(await openSheet(bytes))) rows += 1;
      return rows;
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };
  const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  /** A workbook of a megabyte of rows whose directory says another size. */
  const saying = (size: number) => {
    const row = `<row>${cell("A2", "x")}</row>`;
    const rows = row.repeat((1024 * 1024) / row.length);
    const bytes = Buffer.from(workbook(heads + rows));
    const entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml");
    // Of its entry in the directory the name stands at 46, the size at 24.
    bytes.writeUInt32LE(size, entry - 46 + 24);
    return bytes;
  };
  const heads = `<row r="1">${cell("A1", "name")}${cell("B1", "price")}</row>`;

  it("that unfold to gigabytes are refused before anything is unfolded", async () => {
    const bomb = saying(4_294_967_280);
    expect(await codeOf(bomb)).toBe("sheet_too_large");
    // One that says less than it holds is cut off where it said it would end: its rows are gone.
    expect(await codeOf(saying(16))).toBe("sheet_empty");
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`xl/media/${i}.png`, ""]));
    expect(await codeOf(workbook(heads, many))).toBe("sheet_too_large");
  });

  it("with entities, endless or wrong rows are refused", async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><sst><si><t>&b;&f;</t></si></sst>`;
    expect(await codeOf(workbook(heads, { "xl/sharedStrings.xml": laughs }))).toBe("sheet_unreadable");
    const row = (i: number) => `<row r="${i + 2}"><c r="A${i + 2}"><v>1</v></c></row>`;
    expect(await codeOf(workbook(heads + Array.from({ length: 110_000 }, (_, i) => row(i)).join("")))).toBe(
      "sheet_too_many_rows",
    );
    expect(await codeOf(workbook(`${heads}${row(3)}${row(3)}`))).toBe("sheet_unreadable");
    expect(await codeOf(workbook(`${heads}<row r="x"><c><v>1</v></c></row>`))).toBe("sheet_unreadable");
    expect(await codeOf(workbook(`${heads}<row r="2"><c r="XFD2"><v>1</v></c>`))).toBe(0);
  });

  it("with formulas and links to elsewhere are read as what they show", async () => {
    const bytes = workbook(
      `${heads}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://127.0.0.1:1/","x")</f><v>Сүт</v></c><c r="B2"><f>[1]Sheet1!A1*2</f><v>640</v></c></row>`,
      {
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels":
          '<Relationships><Relationship Id="rId1" Type="x" Target="http://127.0.0.1:1/x.xlsx" TargetMode="External"/></Relationships>',
      },
    );
    const cells = [];
    for await (const row of sheetRows(await openSheet(bytes))) cells.push(row.cells);
    expect(cells).toEqual([{ name: "Сүт", price: "640" }]);
  });
});
