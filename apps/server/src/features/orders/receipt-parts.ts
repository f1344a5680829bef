import { type Block, gap, MM, type Pdf, type Place, type Style, stack } from "#platform/pdf/document.ts";
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

// What both sizes say, Kazakh first, Russian second.
export const PAYMENT_METHODS: Record<ReceiptPaymentMethod, string> = {
  wallet: "Әмиян / Кошелёк",
  cash: "Қолма-қол ақша / Наличные",
  card: "Банк картасы / Банковская карта",
  qr: "QR төлем / QR-оплата",
};
export const PAYMENT_STATUSES: Record<ReceiptPaymentStatus, string> = {
  unpaid: "Төленбеген / Не оплачено",
  paid: "Төленді / Оплачено",
  partly_refunded: "Ішінара қайтарылды / Частично возвращено",
  refunded: "Қайтарылды / Возвращено",
};
export const CANCELLED = ["Тапсырыстан бас тартылды", "Заказ отменён"] as const;
export const NOT_FISCAL = "Фискалдық емес / Нефискальный";
export const CHECK = ["Чекті тексеру", "Проверить чек"] as const;
const AGE = "Жасты растайтын құжат қажет / Нужен документ, подтверждающий возраст";
export const THANKS = "Сатып алғаныңызға рақмет! / Спасибо за покупку!";

/** A name never takes more lines than this; what is cut ends in "…". */
export const NAME_LINES = 6;
/** The same for each line about the shop. */
export const SHOP_LINES = 3;

/** "Чек № 2026-000417". */
export const title = (receipt: ReceiptDocument) => `Чек № ${receipt.number}`;

/** A BIN has 4, 5 or 6 in fifth place, where an IIN has the first digit of a day. */
const taxNumber = (bin: string) => `${/^\d{4}[456]/.test(bin) ? "БСН / БИН" : "ЖСН / ИИН"} ${bin}`;

/** Tax number, address and telephone, those that there are. */
export function shopLines({ shop }: ReceiptDocument): string[] {
  return [shop.bin ? taxNumber(shop.bin) : "", shop.address ?? "", shop.phone ?? ""].filter(
    (line) => line !== "",
  );
}

/** The second name, unless it is the first one again. */
export const secondName = (item: ReceiptItem) =>
  item.name_ru.trim() === item.name_kk.trim() ? "" : item.name_ru;

/** How much of the line came back, if any. */
export const refundedLine = (item: ReceiptItem) =>
  item.refunded_quantity === 0
    ? ""
    : `Қайтарылды / Возвращено: ${formatQuantity(item.refunded_quantity, item.unit)}`;

type Figure = readonly [label: string, amount: string];

/** From the goods to the total, when there is something in between. */
export function adjustments(receipt: ReceiptDocument): Figure[] {
  const { discount_total, delivery_total, rounding } = receipt;
  const between: Figure[] = [];
  if (discount_total !== 0) between.push(["Жеңілдік / Скидка", formatMoney(-discount_total)]);
  if (delivery_total !== 0) between.push(["Жеткізу / Доставка", formatMoney(delivery_total)]);
  if (rounding !== 0) between.push(["Дөңгелектеу / Округление", formatMoney(rounding)]);
  if (between.length > 0) between.unshift(["Тауарлар / Товары", formatMoney(receipt.items_total)]);
  return between;
}

/** The tax within the total, of a payer of VAT. */
export function vatLine({ vat }: ReceiptDocument): Figure[] {
  if (!vat) return [];
  const rate = `${String(vat.rate).replace(".", ",")}\u00a0%`;
  return [[`соның ішінде ҚҚС ${rate} / в т.ч. НДС ${rate}`, formatMoney(vat.amount)]];
}

/** What the buyer handed over and got back, where the till knows it. */
export function cashLines({ cash }: ReceiptDocument): Figure[] {
  if (!cash) return [];
  return [
    ["Қабылданды / Получено", formatMoney(cash.received)],
    ["Қайтарым / Сдача", formatMoney(cash.change)],
  ];
}

/** What went back and what is left of the total. */
export function refundLines({ refunded_total, total }: ReceiptDocument): Figure[] {
  if (refunded_total === 0) return [];
  return [
    ["Қайтару / Возврат", formatMoney(-refunded_total)],
    ["Қайтарудан кейін / После возврата", formatMoney(total - refunded_total)],
  ];
}

/** When it was sold, by the clock of Almaty. */
export const moment = (receipt: ReceiptDocument) => formatTime(receipt.created_at);

/** Said only where the shop's day is not the day of the clock. */
export function businessDay(receipt: ReceiptDocument): string {
  const day = formatDate(receipt.business_date);
  return moment(receipt).startsWith(day) ? "" : `Жұмыс күні / Рабочий день: ${day}`;
}

/** Text, or nothing at all where there is none. */
export const optional = (pdf: Pdf, source: string, place: Place, style: Style): Block =>
  source === "" ? gap(0) : pdf.paragraph(source, place, style);

/** Labels with their amounts, one under another. */
export function figures(
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
export function cancelledBand(pdf: Pdf, place: Place, size: number): Block {
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
export function ageBox(pdf: Pdf, years: number, place: Place, size: number): Block {
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
export function checkCode(
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

/** The address as a person would type it. */
export const bareAddress = (url: string) => url.replace(/^https?:\/\//, "");
