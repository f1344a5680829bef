import { almatyClock, type ColumnKind, type Language } from "@saudaflow/contract";
import type { Value } from "./report.ts";
import type { Words } from "./words.ts";

const SPACE = "\u00a0";
const MINUS = "\u2212";
const TIYN = 2;
const THOUSANDTHS = 3;

/** A value as people read it in a table; what a figure is counted in stands in the heading. */
export function formatValue(value: Value, kind: ColumnKind, language: Language): string {
  if (value === null) return "";
  if (typeof value === "string") {
    if (kind === "date") return formatDate(value, language);
    return kind === "instant" ? formatInstant(value, language) : value;
  }
  if (kind === "money") return decimal(value, TIYN, language);
  if (kind === "quantity") return decimal(value, THOUSANDTHS, language).replace(/[.,]?0+$/, "");
  if (kind === "percent") return `${decimal(value, 1, language)}${language === "en" ? "" : SPACE}%`;
  return formatCount(value, language);
}

export function formatCount(value: number, language: Language): string {
  return decimal(value, 0, language);
}

/** "2026-11-23" → "23.11.2026", in English "23/11/2026". */
export function formatDate(date: string, language: Language): string {
  return date
    .split("-")
    .reverse()
    .join(language === "en" ? "/" : ".");
}

/** A moment by the clock of Almaty. */
export function formatInstant(at: string, language: Language): string {
  const clock = almatyClock(new Date(at)).toISOString();
  return `${formatDate(clock.slice(0, 10), language)} ${clock.slice(11, 16)}`;
}

/** An integer whose last `places` digits are decimals, thousands apart: 123450 → "1 234,50", in English "1,234.50". */
function decimal(value: number, places: number, language: Language): string {
  const digits = String(Math.abs(value)).padStart(places + 1, "0");
  const whole = digits
    .slice(0, digits.length - places)
    .replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : SPACE);
  const fraction = places === 0 ? "" : `${language === "en" ? "." : ","}${digits.slice(-places)}`;
  return `${value < 0 ? MINUS : ""}${whole}${fraction}`;
}

/** A round figure on an axis: 1500000 → "1,5 млн". */
export function formatShort(value: number, language: Language, words: Words): string {
  const units = [
    { size: 1e9, name: words.billion },
    { size: 1e6, name: words.million },
    { size: 1e3, name: words.thousand },
  ];
  const unit = units.find(({ size }) => Math.abs(value) >= size);
  const number = Number((value / (unit?.size ?? 1)).toPrecision(6));
  const text = String(number)
    .replace("-", MINUS)
    .replace(".", language === "en" ? "." : ",");
  if (unit === undefined) return text;
  return language === "en" ? `${text}${unit.name}` : `${text}${SPACE}${unit.name}`;
}
