import { createReadStream } from "node:fs";
import Papa from "papaparse";

/**
 * The columns an import knows, with the headings people give them: in lower case, without punctuation.
 * "qty" is left out: it is as often the size of a package, and would invent stock.
 */
const HEADINGS = {
  barcode:
    "barcode|bar code|ean|ean13|ean 13|gtin|upc|штрихкод|штрих код|баркод|шк|штрихкоды|сызықтық код|жолақ код|жолақты код",
  name: "name|title|product|product name|наименование|наименование товара|название|название товара|товар|номенклатура|атауы|атау|тауар|тауар атауы|тауардың атауы",
  name_kk:
    "name kk|name kz|kazakh name|наименование kk|наименование каз|наименование на казахском|название kk|название каз|название на казахском|атауы kk|атауы қаз|атауы қазақша|қазақша атауы",
  name_ru:
    "name ru|russian name|наименование ru|наименование рус|наименование на русском|название ru|название рус|название на русском|атауы ru|атауы орыс|атауы орысша|орысша атауы",
  name_en:
    "name en|english name|наименование en|наименование англ|наименование на английском|название en|название англ|название на английском|атауы en|атауы ағыл|атауы ағылшынша|ағылшынша атауы",
  brand: "brand|бренд|марка|торговая марка|бренді|сауда белгісі|тауар белгісі",
  category:
    "category|категория|категория товара|группа|группа товаров|товарная группа|раздел|санат|санаты|тауар санаты",
  unit: "unit|units|единица|единицы|единица измерения|ед|ед изм|өлшем бірлігі|бірлігі|бірлік|өлшемі|өлш бірл",
  price:
    "price|sale price|retail price|цена|цена продажи|розничная цена|цена розничная|баға|бағасы|сату бағасы|бөлшек баға",
  compare_at_price:
    "compare at price|old price|старая цена|цена без скидки|ескі баға|бұрынғы баға|жеңілдіксіз баға",
  cost_price:
    "cost price|cost|purchase price|себестоимость|закупочная цена|цена закупки|цена закупа|өзіндік құн|өзіндік құны|сатып алу бағасы",
  stock_quantity:
    "stock quantity|stock|quantity|остаток|остатки|остаток на складе|количество|кол во|қалдық|қалдығы|саны|мөлшері",
  age_restricted:
    "age restricted|is age restricted|age|18+|21+|возраст|возрастное ограничение|жас шектеуі|жас шегі",
} as const;

export type SheetColumn = keyof typeof HEADINGS;

/** One row of a sheet; `line` is its number as a spreadsheet program shows it, the first row being 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<SheetColumn, string>>>;
  /** Its quotes or its number of cells are wrong, so values may stand in the wrong column. */
  readonly malformed: boolean;
}

/** What was found out about a file. `columns` goes beside `headings`; change it to match columns by hand. */
export interface SheetHead {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251";
  readonly delimiter: string;
  readonly line: number;
  readonly headings: readonly string[];
  readonly columns: readonly (SheetColumn | undefined)[];
}

/** The file as a whole can't be read. */
export class SheetError extends Error {
  readonly code: "sheet_empty" | "sheet_not_text" | "sheet_too_many_rows" | "sheet_row_too_long";
  constructor(code: SheetError["code"]) {
    super(code);
    this.code = code;
  }
}

const DELIMITERS = [",", ";", "\t"] as const;
/** Price lists carry a title above their headings; deeper than this nobody puts them. */
const HEAD_ROWS = 10;
/** Four times the largest import we promise; more is not a grocery's list. */
const MAX_ROWS = 100_000;
/** A lost quote would otherwise gather the rest of the file as one cell, parsed again with each piece read. */
const MAX_ROW_LENGTH = 128 * 1024;

const COLUMN_BY_HEADING = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) =>
    names.split("|").map((name) => [name, column as SheetColumn]),
  ),
);

/** The column that a heading names in Kazakh, Russian or English; "Цена, тг" is "Цена". */
export function columnOf(heading: string): SheetColumn | undefined {
  const words = heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();
  return (
    COLUMN_BY_HEADING.get(words) ??
    COLUMN_BY_HEADING.get(words.replace(/ (?:тг|тенге|теңге|kzt|шт|дана)$/, ""))
  );
}

/** Finds out encoding, delimiter and headings of a CSV file; it is read through once, because one late byte decides. */
export async function readSheetHead(path: string): Promise<SheetHead> {
  const encoding = await detectEncoding(path);
  let start = "";
  for await (const text of decoded(path, encoding)) {
    start += text;
    if (start.length > MAX_ROW_LENGTH) break;
  }
  const declared = /^sep=([,;\t])\n/i.exec(start)?.[1];
  const heads = (declared ? [declared] : DELIMITERS).map((delimiter) => headBy(start, delimiter));
  const best = heads.reduce((a, b) => (betterHead(a, b) ? a : b));
  if (best.headings.length === 0) throw new SheetError("sheet_empty");
  return { encoding, ...best };
}

/** The rows below the headings, one by one; rows without a value are left out but counted. */
export async function* readSheetRows(path: string, head: SheetHead): AsyncGenerator<SheetRow> {
  let line = 0;
  for await (const { fields, broken } of records(decoded(path, head.encoding), head.delimiter)) {
    line += 1;
    if (line <= head.line || isBlank(fields)) continue;
    if (line - head.line > MAX_ROWS) throw new SheetError("sheet_too_many_rows");
    const cells: Partial<Record<SheetColumn, string>> = {};
    head.columns.forEach((column, i) => {
      if (column !== undefined) cells[column] = fields[i] ?? "";
    });
    yield { line, cells, malformed: broken || !isBlank(fields.slice(head.headings.length)) };
  }
}

/** A BOM decides; else what is strictly UTF-8 is UTF-8; else it is the Windows encoding of Cyrillic. */
async function detectEncoding(path: string): Promise<SheetHead["encoding"]> {
  let encoding: SheetHead["encoding"] = "utf-8";
  let size = 0;
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const accept = (bytes?: Buffer) => {
    try {
      utf8.decode(bytes, { stream: bytes !== undefined });
    } catch {
      encoding = "windows-1251";
    }
  };
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    if (size === 0 && bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
    if (size === 0 && bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
    // A zero byte is in no text: a workbook or a picture with the wrong name.
    if (bytes.includes(0)) throw new SheetError("sheet_not_text");
    size += bytes.length;
    if (encoding === "utf-8") accept(bytes);
  }
  if (size === 0) throw new SheetError("sheet_empty");
  if (encoding === "utf-8") accept();
  return encoding;
}

/** The file's text in pieces, without BOM, each line end as \n. */
async function* decoded(path: string, encoding: SheetHead["encoding"]): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = held + decoder.decode(bytes, { stream: true });
    // A \r at the end may be the first half of \r\n.
    held = text.endsWith("\r") ? "\r" : "";
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, "\n");
  }
  yield (held + decoder.decode()).replace(/\r\n?/g, "\n");
}

interface SheetRecord {
  readonly fields: string[];
  readonly broken: boolean;
}

/** Papa's parser over pieces of text: it leaves the last, unfinished row for the next piece. */
async function* records(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<SheetRecord> {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  let pending = "";
  for await (const piece of pieces) {
    pending += piece;
    const { data, errors, meta } = parser.parse(pending, 0, true) as Papa.ParseResult<string[]>;
    yield* withErrors(data, errors);
    pending = pending.slice(meta.cursor);
    if (pending.length > MAX_ROW_LENGTH) throw new SheetError("sheet_row_too_long");
  }
  if (pending === "") return;
  const { data, errors } = parser.parse(pending, 0, false) as Papa.ParseResult<string[]>;
  yield* withErrors(data, errors);
}

function withErrors(data: readonly string[][], errors: readonly Papa.ParseError[]): SheetRecord[] {
  const broken = new Set(errors.map((error) => error.row));
  return data.map((fields, i) => ({ fields, broken: broken.has(i) }));
}

/** The headings if the file is split by this delimiter: of its first rows the one that names most columns. */
function headBy(start: string, delimiter: string): Omit<SheetHead, "encoding"> {
  const { data } = Papa.parse<string[]>(start, { delimiter, newline: "\n", preview: HEAD_ROWS });
  const heads = data.map((fields, i) => ({
    delimiter,
    line: i + 1,
    headings: fields.map((h) => h.trim()),
    columns: columnsOf(fields),
  }));
  const named = heads.filter((head) => !isBlank(head.headings) && !/^sep=/i.test(head.headings[0] ?? ""));
  const none = { delimiter, line: 0, headings: [], columns: [] };
  return named.reduce((a, b) => (known(b) > known(a) ? b : a), named[0] ?? none);
}

/** Each column once: a second heading of the same meaning is left to be matched by hand. */
function columnsOf(headings: readonly string[]): (SheetColumn | undefined)[] {
  const columns = headings.map(columnOf);
  return columns.map((column, i) => (columns.indexOf(column) === i ? column : undefined));
}

function known(head: Pick<SheetHead, "columns">): number {
  return head.columns.filter((column) => column !== undefined).length;
}

function betterHead(a: Omit<SheetHead, "encoding">, b: Omit<SheetHead, "encoding">): boolean {
  return known(a) === known(b) ? a.headings.length >= b.headings.length : known(a) > known(b);
}

function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === "");
}
