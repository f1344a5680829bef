import type { Language } from "@saudaflow/contract";

const LOCALES: Record<Language, string> = { kk: "ru-KZ", ru: "ru-KZ", en: "en-GB" };

/** "12 мың": the size of a figure, for the axis of a chart. */
export function formatShort(value: number, language: Language): string {
  const short = new Intl.NumberFormat(LOCALES[language], {
    notation: "compact",
    maximumFractionDigits: 1,
  }).format(value);
  return language === "kk" ? short.replace("тыс.", "мың") : short;
}
