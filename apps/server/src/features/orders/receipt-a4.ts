import {
  A4,
  type Block,
  beside,
  gap,
  MM,
  type Pdf,
  type Place,
  type Style,
  stack,
} from "#platform/pdf/document.ts";
import { HAIR, itemTable, SOFT } from "./receipt-a4-table.ts";
import { formatMoney, type ReceiptDocument } from "./receipt-document.ts";
import {
  adjustments,
  ageBox,
  bareAddress,
  businessDay,
  CANCELLED,
  CHECK,
  cancelledBand,
  cashLines,
  checkCode,
  figures,
  moment,
  NOT_FISCAL,
  optional,
  PAYMENT_METHODS,
  PAYMENT_STATUSES,
  refundLines,
  SHOP_LINES,
  shopLines,
  title,
  vatLine,
} from "./receipt-parts.ts";

const SIDE = 18 * MM;
const PAGE: Place = { x: SIDE, width: A4.width - 2 * SIDE };
const END = PAGE.x + PAGE.width;
const TOP = 16 * MM;
const BOTTOM = A4.height - 20 * MM;

/** The receipt on A4: a table over as many pages as it takes. */
export function drawA4(pdf: Pdf, receipt: ReceiptDocument): void {
  const { head, rows } = itemTable(pdf, receipt.items, PAGE);
  const again = pageHead(pdf, receipt);
  const summary = summaryBlock(pdf, receipt);

  // First every block gets its page, then the pages are drawn: each says how many there are.
  const pages: Block[][] = [[firstHead(pdf, receipt), head]];
  const last = () => pages.at(-1) ?? [];
  const left = () => BOTTOM - TOP - stack(...last()).height;
  for (const [i, row] of rows.entries()) {
    // The last row goes with the totals, so that these never stand alone.
    const needed = i === rows.length - 1 ? row.height + summary.height : row.height;
    if (needed > left() && (i > 0 || row.height > left())) pages.push([again, head]);
    last().push(row);
  }
  if (summary.height > left()) pages.push([again]);
  last().push(summary);

  for (const [i, blocks] of pages.entries()) {
    pdf.addPage(A4);
    stack(...blocks).draw(TOP);
    pageFoot(pdf, i + 1, pages.length);
  }
}

function firstHead(pdf: Pdf, receipt: ReceiptDocument): Block {
  const small: Style = { size: 9, color: SOFT };
  const number: Style = { size: 15, weight: "bold" };
  const widest = Math.max(
    pdf.width(title(receipt), number),
    pdf.width(NOT_FISCAL, small),
    pdf.width(businessDay(receipt), small),
  );
  const rightWidth = Math.min(widest + 1, PAGE.width * 0.5);
  const right: Place = { x: END - rightWidth, width: rightWidth, align: "right" };
  const left: Place = { x: PAGE.x, width: PAGE.width - rightWidth - 24, lines: SHOP_LINES };
  const both = beside(
    stack(
      pdf.paragraph(receipt.shop.name, left, { size: 18, weight: "bold" }),
      gap(3),
      ...shopLines(receipt).map((text) => pdf.paragraph(text, left, small)),
    ),
    stack(
      gap(2.4),
      pdf.paragraph(title(receipt), { ...right, lines: 2 }, number),
      gap(4),
      pdf.paragraph(moment(receipt), right, { size: 9.5, weight: "medium", figures: true }),
      optional(pdf, businessDay(receipt), right, small),
      pdf.paragraph(NOT_FISCAL, right, small),
    ),
  );
  const band = receipt.status === "cancelled" ? [gap(14), cancelledBand(pdf, PAGE, 11)] : [];
  return stack(both, ...band, gap(20));
}

/** What the second and later pages begin with. */
function pageHead(pdf: Pdf, receipt: ReceiptDocument): Block {
  const name = pdf.wrap(receipt.shop.name, PAGE.width * 0.5, { size: 9 }, 1).join("");
  const mark = receipt.status === "cancelled" ? ` · ${CANCELLED.join(" / ")}` : "";
  const line = pdf.row(
    `${title(receipt)}${mark}`,
    name,
    { ...PAGE },
    { size: 9, weight: "medium" },
    { size: 9, color: SOFT },
  );
  return stack(line, gap(10));
}

function pageFoot(pdf: Pdf, page: number, pages: number): void {
  const style: Style = { size: 8, color: SOFT };
  const y = A4.height - 11 * MM;
  pdf.rule(PAGE.x, y - 12, PAGE.width, HAIR);
  pdf.text(NOT_FISCAL, PAGE.x, y, style);
  pdf.text(`${page}-бет / Стр. ${page} из ${pages}`, END, y, style, "right");
}

/** Totals and payment on the right, the code of the check page on the left. */
function summaryBlock(pdf: Pdf, receipt: ReceiptDocument): Block {
  const width = 270;
  const right: Place = { x: END - width, width };
  const body: Style = { size: 9.5 };
  const hair: Block = { height: 13, draw: (top) => pdf.rule(right.x, top + 6, width, HAIR) };
  const refunds = refundLines(receipt);
  const totals = stack(
    figures(pdf, adjustments(receipt), right, body),
    gap(3),
    pdf.row(
      "Барлығы / Итого",
      formatMoney(receipt.total),
      right,
      { size: 12, weight: "bold" },
      { size: 19, weight: "bold", figures: true },
    ),
    gap(2),
    figures(pdf, vatLine(receipt), right, { size: 8.5, color: SOFT }),
    hair,
    pdf.row("Төлем / Оплата", PAYMENT_METHODS[receipt.payment_method], right, body, {
      ...body,
      weight: "medium",
    }),
    gap(2),
    pdf.label(
      PAYMENT_STATUSES[receipt.payment_status],
      { ...right, align: "right" },
      { ...body, weight: "bold" },
    ),
    gap(2),
    figures(pdf, cashLines(receipt), right, body),
    ...(refunds.length === 0
      ? []
      : [hair, figures(pdf, refunds, right, body, { ...body, weight: "medium", figures: true })]),
  );

  const code = checkCode(pdf, receipt.check_url, PAGE.x, "left", 26);
  const x = PAGE.x + code.width + 12;
  const caption: Place = { x, width: right.x - x - 20 };
  const check = beside(
    code,
    stack(
      gap(2),
      pdf.paragraph(CHECK[0], caption, { ...body, weight: "medium" }),
      pdf.paragraph(CHECK[1], caption, { size: 8.5, color: SOFT }),
      gap(5),
      pdf.paragraph(bareAddress(receipt.check_url), { ...caption, lines: 6 }, { size: 7.5, color: SOFT }),
    ),
  );
  const age =
    receipt.age_note === null
      ? []
      : [gap(14), ageBox(pdf, receipt.age_note, { x: PAGE.x, width: right.x - PAGE.x - 24 }, 8.5)];
  return stack(gap(12), beside(stack(gap(3), check, ...age), totals));
}
