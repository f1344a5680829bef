import { IMPORT_COLUMNS, type ImportField } from "@saudaflow/contract";
import Papa from "papaparse";
import { csvRecords, decoded, detectEncoding, MAX_ROW_LENGTH } from "./csv-records.ts";
import { fieldsOf } from "./headings.ts";
import { HEAD_ROWS, MAX_ROWS, SheetError, type SheetHead, type SheetRecord, type SheetRow } from "./sheet.ts";
import { isZip, openWorkbook } from "./xlsx-records.ts";

/** A file that was opened: its headings, and its rows as often as they are asked for. */
export interface OpenSheet {
  readonly head: SheetHead;
  readonly records: () => AsyncIterable<SheetRecord> | Iterable<SheetRecord>;
  /** In text a value beyond the headings tells that one before it was torn in two. */
  readonly is_text: boolean;
}

const HEADING_LENGTH = 200;
/** Longer than anything that is taken, so too long it stays. A workbook has a text once and may name it in every cell. */
const CELL_LENGTH = 1000;
const DELIMITERS = [",", ";", "\t"] as const;
/** Finds out what a file is: a workbook, or text with its encoding and delimiter; and where its headings are. */
export async function openSheet(bytes: Uint8Array): Promise<OpenSheet> {
  if (isZip(bytes)) {
    const records = openWorkbook(bytes);
    const first: SheetRecord[] = [];
    for await (const record of records()) {
      if (record.line > HEAD_ROWS || first.length === HEAD_ROWS) break;
      first.push(record);
    }
    return { head: found(headIn(first)), records, is_text: false };
  }
  const encoding = detectEncoding(bytes);
  let start = "";
  for (const text of decoded(bytes, encoding)) {
    start += text;
    if (start.length > MAX_ROW_LENGTH) break;
  }
  const declared = /^sep=([,;\t])\n/i.exec(start)?.[1];
  const heads = (declared ? [declared] : DELIMITERS).map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, newline: "\n", preview: HEAD_ROWS });
    return { delimiter, ...headIn(data.map((fields, i) => ({ line: i + 1, fields }))) };
  });
  const { delimiter, ...head } = heads.reduce((a, b) => (betterHead(a, b) ? a : b));
  return { head: found(head), records: () => csvRecords(bytes, encoding, delimiter), is_text: true };
}

/** The rows below the headings, one by one; rows without a value are left out. */
export async function* sheetRows(
  { head, records, is_text }: OpenSheet,
  fields: readonly (ImportField | null)[] = head.fields,
): AsyncGenerator<SheetRow> {
  let last = 0;
  for await (const { line, fields: values, broken } of records()) {
    // A workbook numbers its rows itself, and may be wrong on purpose.
    if (!(line > last)) throw new SheetError("sheet_unreadable");
    last = line;
    if (line <= head.line || isBlank(values)) continue;
    if (line - head.line > MAX_ROWS) throw new SheetError("sheet_too_many_rows");
    const cells: Partial<Record<ImportField, string>> = {};
    fields.forEach((field, i) => {
      if (field !== null) cells[field] = (values[i] ?? "").slice(0, CELL_LENGTH);
    });
    yield { line, cells, malformed: broken || (is_text && !isBlank(values.slice(head.headings.length))) };
  }
}

/** Of the first rows the one whose headings name most fields. */
function headIn(rows: readonly Pick<SheetRecord, "line" | "fields">[]): SheetHead {
  const heads = rows
    .filter(({ fields }) => !isBlank(fields) && !/^sep=/i.test(fields[0] ?? ""))
    .map(({ line, fields }) => {
      const headings = fields
        .slice(0, IMPORT_COLUMNS)
        .map((heading) => heading.trim().slice(0, HEADING_LENGTH));
      return { line, headings, fields: fieldsOf(headings) };
    });
  const none = { line: 0, headings: [], fields: [] };
  return heads.reduce((a, b) => (known(b) > known(a) ? b : a), heads[0] ?? none);
}

function found(head: SheetHead): SheetHead {
  if (head.headings.length === 0) throw new SheetError("sheet_empty");
  return head;
}

function known(head: SheetHead): number {
  return head.fields.filter((field) => field !== null).length;
}

function betterHead(a: SheetHead, b: SheetHead): boolean {
  return known(a) === known(b) ? a.headings.length >= b.headings.length : known(a) > known(b);
}

function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === "");
}
