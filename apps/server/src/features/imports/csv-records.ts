import Papa from "papaparse";
import { SheetError, type SheetRecord } from "./sheet.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251";

/** A lost quote would otherwise gather the rest of the file as one cell, parsed again with each piece read. */
export const MAX_ROW_LENGTH = 128 * 1024;
const PIECE = 64 * 1024;

/** A BOM decides; else what is strictly UTF-8 is UTF-8; else it is the Windows encoding of Cyrillic. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes.length === 0) throw new SheetError("sheet_empty");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // A zero byte is in no text: a picture with the wrong name.
  if (bytes.includes(0)) throw new SheetError("sheet_unreadable");
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1251";
  }
}

/** The text in pieces, without BOM, each line end as \n. */
export function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for (let from = 0; from < bytes.length; from += PIECE) {
    const text = held + decoder.decode(bytes.subarray(from, from + PIECE), { stream: true });
    // A \r at the end may be the first half of \r\n.
    held = text.endsWith("\r") ? "\r" : "";
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, "\n");
  }
  yield (held + decoder.decode()).replace(/\r\n?/g, "\n");
}

/** Papa's parser over pieces of text: it leaves the last, unfinished row for the next piece. */
export function* csvRecords(
  bytes: Uint8Array,
  encoding: Encoding,
  delimiter: string,
): Generator<SheetRecord> {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  let pending = "";
  let line = 0;
  const numbered = ({ data, errors }: Papa.ParseResult<string[]>) => {
    const broken = new Set(errors.map((error) => error.row));
    return data.map((fields, i) => ({ line: ++line, fields, broken: broken.has(i) }));
  };
  for (const piece of decoded(bytes, encoding)) {
    pending += piece;
    const result = parser.parse(pending, 0, true) as Papa.ParseResult<string[]>;
    yield* numbered(result);
    pending = pending.slice(result.meta.cursor);
    if (pending.length > MAX_ROW_LENGTH) throw new SheetError("sheet_row_too_long");
  }
  if (pending !== "") yield* numbered(parser.parse(pending, 0, false) as Papa.ParseResult<string[]>);
}
