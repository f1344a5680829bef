import {
  A4,
  type Block,
  beside,
  gap,
  MAX_PAGE_HEIGHT,
  MM,
  openDocument,
  type Pdf,
  type Place,
  type Style,
  stack,
} from "#platform/pdf/document.ts";
import {
  formatDate,
  formatMoney,
  formatQuantity,
  formatTime,
  type ReceiptDocument,
  type ReceiptItem,
  type ReceiptPaymentMethod,
  type ReceiptPaymentStatus,
} from "./receipt-document.ts";

// Kazakh first, Russian second.
const PAYMENT_METHODS: Record<ReceiptPaymentMethod, string> = {
  wallet: "Әмиян / Кошелёк",
  cash: "Қолма-қол ақша / Наличные",
  card: "Банк картасы / Банковская карта",
  qr: "QR төлем / QR-оплата",
};
const PAYMENT_STATUSES: Record<ReceiptPaymentStatus, string> = {
  unpaid: "Төленбеген / Не оплачено",
  paid: "Төленді / Оплачено",
  partly_refunded: "Ішінара қайтарылды / Частично возвращено",
  refunded: "Қайтарылды / Возвращено",
};
const CANCELLED = ["Тапсырыстан бас тартылды", "Заказ отменён"] as const;
const NOT_FISCAL = "Фискалдық емес / Нефискальный";
const CHECK = ["Чекті тексеру", "Проверить чек"] as const;
const AGE = "Жасты растайтын құжат қажет / Нужен документ, подтверждающий возраст";
const THANKS = "Сатып алғаныңызға рақмет! / Спасибо за покупку!";

/** A name never takes more lines than this; what is cut ends in "…". */
const NAME_LINES = 6;
const SHOP_LINES = 3;

/** The receipt as a PDF, from the stored order alone: the same bytes each time. */
export async function draw(receipt: ReceiptDocument): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = openDocument({
    title: `${title(receipt)} · ${receipt.shop.name}`,
    created_at: new Date(receipt.created_at),
  });
  if (receipt.size === "roll") drawRoll(pdf, receipt);
  else drawA4(pdf, receipt);
  return pdf.finish();
}

// ---- what both sizes say ----

const title = (receipt: ReceiptDocument) => `Чек № ${receipt.number}`;

/** A BIN has 4, 5 or 6 in fifth place, where an IIN has the first digit of a day. */
const taxNumber = (bin: string) => `${/^\d{4}[456]/.test(bin) ? "БСН / БИН" : "ЖСН / ИИН"} ${bin}`;

function shopLines({ shop }: ReceiptDocument): string[] {
  return [shop.bin ? taxNumber(shop.bin) : "", shop.address ?? "", shop.phone ?? ""].filter(
    (line) => line !== "",
  );
}

/** The second name, unless it is the first one again. */
const secondName = (item: ReceiptItem) => (item.name_ru.trim() === item.name_kk.trim() ? "" : item.name_ru);

const refundedLine = (item: ReceiptItem) =>
  item.refunded_quantity === 0
    ? ""
    : `Қайтарылды / Возвращено: ${formatQuantity(item.refunded_quantity, item.unit)}`;

type Figure = readonly [label: string, amount: string];

/** From the goods to the total, when there is something in between. */
function adjustments(receipt: ReceiptDocument): Figure[] {
  const { discount_total, delivery_total, rounding } = receipt;
  const between: Figure[] = [];
  if (discount_total !== 0) between.push(["Жеңілдік / Скидка", formatMoney(-discount_total)]);
  if (delivery_total !== 0) between.push(["Жеткізу / Доставка", formatMoney(delivery_total)]);
  if (rounding !== 0) between.push(["Дөңгелектеу / Округление", formatMoney(rounding)]);
  if (between.length > 0) between.unshift(["Тауарлар / Товары", formatMoney(receipt.items_total)]);
  return between;
}

function vatLine({ vat }: ReceiptDocument): Figure[] {
  if (!vat) return [];
  const rate = `${String(vat.rate).replace(".", ",")}\u00a0%`;
  return [[`соның ішінде ҚҚС ${rate} / в т.ч. НДС ${rate}`, formatMoney(vat.amount)]];
}

function cashLines({ cash }: ReceiptDocument): Figure[] {
  if (!cash) return [];
  return [
    ["Қабылданды / Получено", formatMoney(cash.received)],
    ["Қайтарым / Сдача", formatMoney(cash.change)],
  ];
}

function refundLines({ refunded_total, total }: ReceiptDocument): Figure[] {
  if (refunded_total === 0) return [];
  return [
    ["Қайтару / Возврат", formatMoney(-refunded_total)],
    ["Қайтарудан кейін / После возврата", formatMoney(total - refunded_total)],
  ];
}

const moment = (receipt: ReceiptDocument) => formatTime(receipt.created_at);

/** Said only where the shop's day is not the day of the clock. */
function businessDay(receipt: ReceiptDocument): string {
  const day = formatDate(receipt.business_date);
  return moment(receipt).startsWith(day) ? "" : `Жұмыс күні / Рабочий день: ${day}`;
}

/** Text, or nothing at all where there is none. */
const optional = (pdf: Pdf, source: string, place: Place, style: Style): Block =>
  source === "" ? gap(0) : pdf.paragraph(source, place, style);

function figures(
  pdf: Pdf,
  rows: readonly Figure[],
  place: Place,
  left: Style,
  right: Style = { ...left, figures: true },
): Block {
  return stack(
    ...rows.map(([label, amount]) => stack(pdf.row(label, amount, place, left, right), gap(left.size * 0.2))),
  );
}

/** White on black, which paper of any printer shows. */
function cancelledBand(pdf: Pdf, place: Place, size: number): Block {
  const inner = { x: place.x + size, width: place.width - 2 * size, align: "center" } as const;
  const words = stack(
    pdf.paragraph(CANCELLED[0], inner, { size, weight: "bold", color: "#ffffff" }),
    pdf.paragraph(CANCELLED[1], inner, { size: size * 0.9, weight: "medium", color: "#ffffff" }),
  );
  const pad = size * 0.55;
  return {
    height: words.height + 2 * pad,
    draw: (top) => {
      pdf.fill(place.x, top, place.width, words.height + 2 * pad);
      words.draw(top + pad);
    },
  };
}

/** The age as a large figure in a frame, with what it asks for. */
function ageBox(pdf: Pdf, years: number, place: Place, size: number): Block {
  const sign = `${years}+`;
  const signStyle: Style = { size: size * 2, weight: "bold" };
  const signWidth = pdf.width(sign, signStyle);
  const x = place.x + size * 0.9 + signWidth + size * 0.9;
  const words = pdf.label(
    AGE,
    { x, width: place.x + place.width - x - size * 0.8 },
    { size, weight: "medium" },
  );
  const mark = pdf.paragraph(sign, { x: place.x + size * 0.9, width: signWidth + 1 }, signStyle);
  const pad = size * 0.6;
  const height = Math.max(words.height, mark.height) + 2 * pad;
  return {
    height,
    draw: (top) => {
      pdf.frame(place.x, top, place.width, height);
      words.draw(top + (height - words.height) / 2);
      mark.draw(top + (height - mark.height) / 2);
    },
  };
}

/** The code that opens the check page; each square is a whole number of dots of a 203 dpi printer. */
function checkCode(
  pdf: Pdf,
  url: string,
  x: number,
  align: "left" | "center",
  millimetres: number,
): Block & { width: number } {
  const code = pdf.qr(url);
  const module = Math.max(2, Math.round((millimetres * 8) / code.modules)) * (MM / 8);
  const side = code.modules * module;
  const left = align === "center" ? x - side / 2 : x;
  return {
    width: side,
    height: side,
    draw: (top) => code.draw(left, top, module),
  };
}

const bareAddress = (url: string) => url.replace(/^https?:\/\//, "");

// ---- 80 mm roll: black only, 72 mm of it printable ----

const ROLL = { width: 80 * MM, margin: 4 * MM } as const;

function drawRoll(pdf: Pdf, receipt: ReceiptDocument): void {
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

// ---- A4: a table over as many pages as it takes ----

const SOFT = "#555555";
const HAIR = { width: 0.5, color: "#b0b0b0" } as const;
const SIDE = 18 * MM;
const PAGE: Place = { x: SIDE, width: A4.width - 2 * SIDE };
const END = PAGE.x + PAGE.width;
const TOP = 16 * MM;
const BOTTOM = A4.height - 20 * MM;

interface Column {
  readonly kk: string;
  readonly ru: string;
  readonly x: number;
  readonly width: number;
  readonly align: "left" | "right";
}

function drawA4(pdf: Pdf, receipt: ReceiptDocument): void {
  const columns = measureColumns(pdf, receipt);
  const head = tableHead(pdf, columns);
  const rows = receipt.items.map((item, i) => tableRow(pdf, columns, item, i));
  const again = pageHead(pdf, receipt);
  const summary = a4Summary(pdf, receipt);

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

const CELL: Style = { size: 9.5, figures: true };
const SUM: Style = { size: 9.5, weight: "medium", figures: true };
const HEAD: Style = { size: 8.5, weight: "bold" };

/** The figures' columns are as wide as their widest figure; the name gets the rest. */
function measureColumns(pdf: Pdf, { items }: ReceiptDocument): Column[] {
  const between = 14;
  const widest = (style: Style, texts: string[]) =>
    Math.max(0, ...texts.map((text) => pdf.width(text, style)));
  const column = (kk: string, ru: string, style: Style, texts: string[]) => ({
    kk,
    ru,
    align: "right" as const,
    width: Math.max(widest(style, texts), widest(HEAD, [kk, ru])) + 0.5,
  });
  const number = { ...column("№", "", CELL, [String(items.length)]) };
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
  const nameX = PAGE.x + number.width + 9;
  const sumX = END - sum.width;
  const priceX = sumX - between - price.width;
  const quantityX = priceX - between - quantity.width;
  return [
    { ...number, x: PAGE.x },
    { kk: "Атауы", ru: "Наименование", x: nameX, width: quantityX - between - nameX, align: "left" },
    { ...quantity, x: quantityX },
    { ...price, x: priceX },
    { ...sum, x: sumX },
  ];
}

function tableHead(pdf: Pdf, columns: readonly Column[]): Block {
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
      pdf.rule(PAGE.x, top, PAGE.width, { width: 1 });
      cells.draw(top + 5);
      pdf.rule(PAGE.x, top + cells.height + 10, PAGE.width, { width: 0.5 });
    },
  };
}

function tableRow(pdf: Pdf, columns: readonly Column[], item: ReceiptItem, index: number): Block {
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
      pdf.rule(PAGE.x, top + cells.height + 8.5, PAGE.width, HAIR);
    },
  };
}

/** Totals and payment on the right, the code of the check page on the left. */
function a4Summary(pdf: Pdf, receipt: ReceiptDocument): Block {
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
    ...(refunds.length === 0 ? [] : [hair, figures(pdf, refunds, right, body, SUM)]),
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
