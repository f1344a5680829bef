import type { ImportDetails, ImportRow } from "@saudaflow/contract";

/** The rows with faults as a table that a spreadsheet program opens: the columns of the file, and what to mend. */
export function faultyTable(
  rows: readonly ImportRow[],
  { columns }: ImportDetails["mapping"],
  why: string,
): string {
  const known = columns.filter(({ field }) => field !== null);
  const lines = [
    [...known.map(({ heading }) => heading), why],
    ...rows.map(({ values, errors }) => [
      ...known.map(({ field }) => (field === null ? "" : (values[field] ?? ""))),
      errors.map(({ message }) => message).join("; "),
    ]),
  ];
  // The mark at the beginning tells a spreadsheet program that it is UTF-8.
  return `\ufeff${lines.map((line) => line.map(cellOf).join(";")).join("\r\n")}\r\n`;
}

/** In quotation marks; what a spreadsheet program would take for a formula is kept as text. */
function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
