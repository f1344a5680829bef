import { setImmediate as breathe } from "node:timers/promises";
import { type Unzipped, unzipSync, zipSync } from "fflate";
import { streamXlsxRows } from "hucre/xlsx";
import { HEAD_ROWS, MAX_ROWS, SheetError, type SheetRecord } from "./sheet.ts";

/** A workbook of a hundred thousand goods has some 60 MB of XML. */
const MAX_UNZIPPED = 96 * 1024 * 1024;
/** One row more than is taken shows that there are too many. */
const MAX_SHEET_ROWS = HEAD_ROWS + MAX_ROWS + 1;
/** Parts of a workbook: sheets, drawings, settings. */
const MAX_ENTRIES = 1000;
/** The parts that hold cells; pictures, links to other files and macros are never even unzipped. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;
const SHEET = /^xl\/worksheets\//i;
const PIECE = 64 * 1024;
/** No spreadsheet program writes one: it is there to define entities that grow. */
const DOCTYPE = Buffer.from("<!DOCTYPE");

/** Whether the bytes are a zip archive, as a workbook is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** A workbook whose first sheet can be read as often as is wanted. */
export function openWorkbook(bytes: Uint8Array): () => AsyncGenerator<SheetRecord> {
  const workbook = harmless(bytes);
  return () => xlsxRecords(workbook);
}

/** The rows of the first sheet. A formula is its last result, nothing is calculated. */
async function* xlsxRecords(workbook: Uint8Array): AsyncGenerator<SheetRecord> {
  const rows = streamXlsxRows(inPieces(workbook), { maxRows: MAX_SHEET_ROWS });
  while (true) {
    const { done, value } = await rows.next().catch(() => {
      throw new SheetError("sheet_unreadable");
    });
    if (done) return;
    yield { line: value.index + 1, fields: value.values.map(cellText), broken: false };
  }
}

/** The same workbook with only the parts that hold cells, uncompressed: the reader can't be made to inflate anything. */
function harmless(bytes: Uint8Array): Uint8Array {
  const parts = unzip(bytes);
  for (const part of Object.values(parts)) {
    if (Buffer.from(part.buffer, part.byteOffset, part.length).includes(DOCTYPE))
      throw new SheetError("sheet_unreadable");
  }
  // The sheets go last, so that the rows are read as they pass by.
  const sheetsLast = Object.entries(parts).sort(([a], [b]) => Number(SHEET.test(a)) - Number(SHEET.test(b)));
  return zipSync(Object.fromEntries(sheetsLast), { level: 0 });
}

/** The rows of a piece are taken before the next one comes: the reader would heap them up, in the square of their number. */
function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let from = 0;
  const source = {
    async pull(stream: ReadableStreamDefaultController<Uint8Array>) {
      if (from > 0) await breathe();
      if (from >= bytes.length) return stream.close();
      stream.enqueue(bytes.subarray(from, from + PIECE));
      from += PIECE;
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}

/** Sizes are added up before anything is inflated; a part that lies about its own is cut off at what it said. */
function unzip(bytes: Uint8Array): Unzipped {
  let entries = 0;
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        const isWanted = WANTED.test(name);
        if (isWanted) size += originalSize;
        if (entries > MAX_ENTRIES || size > MAX_UNZIPPED) throw new SheetError("sheet_too_large");
        return isWanted;
      },
    });
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError("sheet_unreadable");
  }
}

/** A cell as a person reads it: numbers with the 15 digits that spreadsheet programs keep, without an exponent. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(Number(value.toPrecision(15)));
  return value instanceof Date ? value.toISOString() : String(value);
}

function numberText(value: number): string {
  const text = String(value);
  return text.includes("e")
    ? value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}
