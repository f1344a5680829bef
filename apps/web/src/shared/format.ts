import { almatyClock, type Language } from "@saudaflow/contract";

/** Chromium knows no Kazakh figures and dates: Kazakh numbers are written exactly as in ru-KZ, dates by the tables below. */
const LOCALES: Record<Language, string> = { kk: "ru-KZ", ru: "ru-KZ", en: "en-GB" };
const NBSP = "\u00a0";
const KK_MONTHS = [
  "қаңтар",
  "ақпан",
  "наурыз",
  "сәуір",
  "мамыр",
  "маусым",
  "шілде",
  "тамыз",
  "қыркүйек",
  "қазан",
  "қараша",
  "желтоқсан",
];
const KK_WEEKDAYS = ["жс", "дс", "сс", "ср", "бс", "жм", "сб"];

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, least: number, most: number): Intl.NumberFormat {
  const id = `${language}${least}${most}`;
  let format = numbers.get(id);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
    numbers.set(id, format);
  }
  return format;
}

/** "1 234,50 ₸"; whole tenge without ",00" unless `exact` (receipts, tables, the wallet). */
export function formatMoney(value: string | number, language: Language, exact = false): string {
  const digits = exact || Number(value) % 1 !== 0 ? 2 : 0;
  return `${numberFormat(language, digits, digits).format(Number(value))}${NBSP}₸`;
}

/** A count or a quantity, at most three decimals. */
export function formatNumber(value: number, language: Language): string {
  return numberFormat(language, 0, 3).format(value);
}

/** "1250,5": as a person types it into a field, so that what is shown there is read back as it was. */
export function plainNumber(value: number, language: Language): string {
  return language === "en" ? String(value) : String(value).replace(".", ",");
}

/** "2 шт", "0,35 кг": the unit's word comes from the catalogue. */
export function formatQuantity(value: number, unit: string, language: Language): string {
  return `${formatNumber(value, language)}${NBSP}${unit}`;
}

export type DateStyle = "day" | "date" | "time" | "moment" | "weekday";

/** A moment in Asia/Almaty (UTC+5 whatever the device's tables say). `moment`: day and time. */
export function formatDate(at: string | Date, style: DateStyle, language: Language): string {
  const date = almatyClock(new Date(at));
  const time = date.toISOString().slice(11, 16);
  if (style === "time") return time;
  if (style === "moment") return `${day(date, "day", language)}, ${time}`;
  return day(date, style, language);
}

function day(date: Date, style: "day" | "date" | "weekday", language: Language): string {
  if (language === "kk") {
    if (style === "weekday") return KK_WEEKDAYS[date.getUTCDay()] ?? "";
    const dayMonth = `${date.getUTCDate()}${NBSP}${KK_MONTHS[date.getUTCMonth()]}`;
    return style === "day" ? dayMonth : `${date.getUTCFullYear()}${NBSP}ж. ${dayMonth}`;
  }
  const parts: Intl.DateTimeFormatOptions =
    style === "weekday"
      ? { weekday: "short" }
      : { day: "numeric", month: "long", ...(style === "date" ? { year: "numeric" } : {}) };
  return new Intl.DateTimeFormat(LOCALES[language], { ...parts, timeZone: "UTC" }).format(date);
}

/** "+7 701 123 45 67"; anything else as it is. */
export function formatPhone(phone: string): string {
  const match = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  return match ? ["+7", ...match.slice(1)].join(NBSP) : phone;
}

/** How much cheaper in whole per cent; 0 when it is not. */
export function discountPercent(price: string, before: string | null): number {
  if (!before || Number(before) <= Number(price)) return 0;
  return Math.round((1 - Number(price) / Number(before)) * 100);
}

/** A product's name whose figures keep their units: no line begins with a lonely "г". */
export function keepUnits(name: string): string {
  return name.replaceAll(/(\d) (%|г|кг|л|мл|шт|дана|g|kg|l|ml|pcs)(?![\p{L}\d])/gu, `$1${NBSP}$2`);
}
