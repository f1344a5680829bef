import { type Block, beside, type Pdf, type Place, type Style, stack } from "#platform/pdf/document.ts";
import { formatMoney, formatQuantity, type ReceiptItem } from "./receipt-document.ts";
import { NAME_LINES, optional, refundedLine, secondName } from "./receipt-parts.ts";

/** Grey, for what matters less. */
export const SOFT = "#555555";
/** The thinnest rule. */
export const HAIR = { width: 0.5, color: "#b0b0b0" } as const;

const CELL: Style = { size: 9.5, figures: true };
const SUM: Style = { size: 9.5, weight: "medium", figures: true };
const HEAD: Style = { size: 8.5, weight: "bold" };

interface Column {
  readonly kk: string;
  readonly ru: string;
  readonly x: number;
  readonly width: number;
  readonly align: "left" | "right";
}

/** The table of goods: its heading, which every page repeats, and a row for each line. */
export function itemTable(
  pdf: Pdf,
  items: readonly ReceiptItem[],
  place: Place,
): { head: Block; rows: Block[] } {
  const columns = measureColumns(pdf, items, place);
  return {
    head: tableHead(pdf, columns, place),
    rows: items.map((item, i) => tableRow(pdf, columns, item, i, place)),
  };
}

/** The figures' columns are as wide as their widest figure; the name gets the rest. */
function measureColumns(pdf: Pdf, items: readonly ReceiptItem[], place: Place): Column[] {
  const between = 14;
  const widest = (style: Style, texts: string[]) =>
    Math.max(0, ...texts.map((text) => pdf.width(text, style)));
  const column = (kk: string, ru: string, style: Style, texts: string[]) => ({
    kk,
    ru,
    align: "right" as const,
    width: Math.max(widest(style, texts), widest(HEAD, [kk, ru])) + 0.5,
  });
  const number = column("№", "", CELL, [String(items.length)]);
  const quantity = column(
    "Саны",
    "Количество",
    CELL,
    items.map((item) => formatQuantity(item.quantity, item.unit)),
  );
  const price = column(
    "Бағасы",
    "Цена",
    CELL,
    items.map((item) => formatMoney(item.unit_price)),
  );
  const sum = column(
    "Құны",
    "Стоимость",
    SUM,
    items.map((item) => formatMoney(item.line_total)),
  );
  const nameX = place.x + number.width + 9;
  const sumX = place.x + place.width - sum.width;
  const priceX = sumX - between - price.width;
  const quantityX = priceX - between - quantity.width;
  return [
    { ...number, x: place.x },
    { kk: "Атауы", ru: "Наименование", x: nameX, width: quantityX - between - nameX, align: "left" },
    { ...quantity, x: quantityX },
    { ...price, x: priceX },
    { ...sum, x: sumX },
  ];
}

function tableHead(pdf: Pdf, columns: readonly Column[], place: Place): Block {
  const cells = beside(
    ...columns.map((column) =>
      stack(
        pdf.paragraph(column.kk, column, HEAD),
        optional(pdf, column.ru, column, { size: 8, color: SOFT }),
      ),
    ),
  );
  return {
    height: cells.height + 11,
    draw: (top) => {
      pdf.rule(place.x, top, place.width, { width: 1 });
      cells.draw(top + 5);
      pdf.rule(place.x, top + cells.height + 10, place.width, { width: 0.5 });
    },
  };
}

function tableRow(
  pdf: Pdf,
  columns: readonly Column[],
  item: ReceiptItem,
  index: number,
  place: Place,
): Block {
  const [number, name, quantity, price, sum] = columns as [Column, Column, Column, Column, Column];
  const cells = beside(
    pdf.paragraph(String(index + 1), number, { ...CELL, color: SOFT }),
    stack(
      pdf.paragraph(item.name_kk, { ...name, lines: NAME_LINES }, { size: 9.5, weight: "medium" }),
      optional(pdf, secondName(item), { ...name, lines: NAME_LINES }, { size: 8.5, color: SOFT }),
      optional(pdf, refundedLine(item), name, { size: 8.5, weight: "medium" }),
    ),
    pdf.paragraph(formatQuantity(item.quantity, item.unit), quantity, CELL),
    pdf.paragraph(formatMoney(item.unit_price), price, CELL),
    pdf.paragraph(formatMoney(item.line_total), sum, SUM),
  );
  return {
    height: cells.height + 9,
    draw: (top) => {
      cells.draw(top + 4);
      pdf.rule(place.x, top + cells.height + 8.5, place.width, HAIR);
    },
  };
}
