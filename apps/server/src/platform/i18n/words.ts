import { LANGUAGES, type Language } from "@saudaflow/contract";

/** The first three of a list in words, "…" for the rest: a sentence that stays one. */
export function listOf<T>(items: readonly T[], name: (item: T) => string): string {
  return items.slice(0, 3).map(name).join(", ") + (items.length > 3 ? " …" : "");
}

/** "1250.00" → "1 250 ₸" with no-break spaces, as people write it. */
export function tenge(amount: string): string {
  const [whole = "", fraction = "00"] = amount.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `${grouped}${fraction === "00" ? "" : `,${fraction}`}\u00a0₸`;
}

/** The reader's language out of Accept-Language: the first of ours with the highest weight, Kazakh when none is. */
export function readerLanguage(header: string | undefined): Language {
  const wanted = (header ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", ...options] = part.trim().split(";");
      const q = options.map((o) => /^\s*q=([\d.]+)\s*$/.exec(o)?.[1]).find((v) => v !== undefined);
      return { tag: tag.slice(0, 2).toLowerCase(), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => q > 0 && (LANGUAGES as readonly string[]).includes(tag))
    .sort((a, b) => b.q - a.q);
  return (wanted[0]?.tag as Language | undefined) ?? "kk";
}

/** The name in the reader's language of something that has three; English falls back to Russian. */
export function nameIn(
  language: Language,
  row: { readonly name_kk: string; readonly name_ru: string; readonly name_en: string | null },
): string {
  if (language === "kk") return row.name_kk;
  return language === "en" ? (row.name_en ?? row.name_ru) : row.name_ru;
}
