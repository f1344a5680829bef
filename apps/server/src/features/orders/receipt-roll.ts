import {
  type Block,
  gap,
  MAX_PAGE_HEIGHT,
  MM,
  type Pdf,
  type Place,
  type Style,
  stack,
} from "#platform/pdf/document.ts";
import { formatMoney, formatQuantity, type ReceiptDocument, type ReceiptItem } from "./receipt-document.ts";
import {
  adjustments,
  ageBox,
  bareAddress,
  businessDay,
  CHECK,
  cancelledBand,
  cashLines,
  checkCode,
  figures,
  moment,
  NAME_LINES,
  NOT_FISCAL,
  optional,
  PAYMENT_METHODS,
  PAYMENT_STATUSES,
  refundedLine,
  refundLines,
  SHOP_LINES,
  secondName,
  shopLines,
  THANKS,
  title,
  vatLine,
} from "./receipt-parts.ts";

/** 80 mm wide, 72 mm of it printable. */
const ROLL = { width: 80 * MM, margin: 4 * MM } as const;

/** The receipt on a roll of 80 mm paper, in black only. */
export function drawRoll(pdf: Pdf, receipt: ReceiptDocument): void {
  const place: Place = { x: ROLL.margin, width: ROLL.width - 2 * ROLL.margin };
  const middle: Place = { ...place, align: "center" };
  const body: Style = { size: 8.6 };
  const small: Style = { size: 7.6 };
  const strong: Style = { size: 8.6, weight: "bold", figures: true };
  const dots: Block = {
    height: 11,
    draw: (top) => pdf.rule(place.x, top + 5.5, place.width, { width: 0.9, dots: true }),
  };
  const line: Block = { height: 9, draw: (top) => pdf.rule(place.x, top + 4, place.width, { width: 0.8 }) };

  const itemBlock = (item: ReceiptItem): Block =>
    stack(
      pdf.paragraph(item.name_kk, { ...place, lines: NAME_LINES }, { ...body, weight: "medium" }),
      optional(pdf, secondName(item), { ...place, lines: NAME_LINES }, small),
      gap(0.8),
      pdf.row(
        `${formatQuantity(item.quantity, item.unit)} × ${formatMoney(item.unit_price)}`,
        formatMoney(item.line_total),
        place,
        { ...body, figures: true },
        strong,
      ),
      optional(pdf, refundedLine(item), place, { ...small, weight: "medium" }),
    );

  const code = checkCode(pdf, receipt.check_url, ROLL.width / 2, "center", 27);
  const blocks: Block[] = [
    pdf.paragraph(receipt.shop.name, { ...middle, lines: SHOP_LINES }, { size: 13.5, weight: "bold" }),
    gap(2),
    ...shopLines(receipt).map((text) => pdf.paragraph(text, { ...middle, lines: SHOP_LINES }, small)),
    dots,
    pdf.row(
      title(receipt),
      moment(receipt),
      place,
      { size: 9.6, weight: "bold" },
      { ...body, figures: true },
    ),
    optional(pdf, businessDay(receipt), place, small),
    ...(receipt.status === "cancelled" ? [gap(4), cancelledBand(pdf, place, 9.6)] : []),
    dots,
    ...receipt.items.flatMap((item, i) => (i === 0 ? [itemBlock(item)] : [gap(5), itemBlock(item)])),
    line,
    figures(pdf, adjustments(receipt), place, body),
    pdf.row(
      "Барлығы / Итого",
      formatMoney(receipt.total),
      place,
      { size: 10.5, weight: "bold" },
      { size: 16, weight: "bold", figures: true },
    ),
    gap(1.5),
    figures(pdf, vatLine(receipt), place, small),
    dots,
    pdf.row("Төлем / Оплата", PAYMENT_METHODS[receipt.payment_method], place, body, {
      ...body,
      weight: "medium",
    }),
    pdf.label(
      PAYMENT_STATUSES[receipt.payment_status],
      { ...place, align: "right" },
      { ...body, weight: "bold" },
    ),
    gap(1.5),
    figures(pdf, cashLines(receipt), place, body),
    ...(receipt.refunded_total === 0
      ? []
      : [dots, figures(pdf, refundLines(receipt), place, { ...body, weight: "medium" }, strong)]),
    ...(receipt.age_note === null ? [] : [gap(6), ageBox(pdf, receipt.age_note, place, 8)]),
    dots,
    gap(7),
    code,
    gap(10),
    pdf.label(CHECK.join(" / "), middle, { ...body, weight: "medium" }),
    pdf.paragraph(bareAddress(receipt.check_url), middle, { size: 6.8 }),
    gap(7),
    pdf.label(NOT_FISCAL, middle, { size: 9.2, weight: "bold" }),
    ...(receipt.status === "cancelled" ? [] : [gap(1), pdf.label(THANKS, middle, small)]),
  ];

  // One page, as long as it takes; only past what viewers can open it becomes two.
  const margin = 5 * MM;
  let page: Block[] = [];
  let used = 0;
  const print = () => {
    pdf.addPage({ width: ROLL.width, height: used + 2 * margin });
    stack(...page).draw(margin);
    page = [];
    used = 0;
  };
  for (const block of blocks) {
    if (used + block.height + 2 * margin > MAX_PAGE_HEIGHT) print();
    page.push(block);
    used += block.height;
  }
  print();
}
