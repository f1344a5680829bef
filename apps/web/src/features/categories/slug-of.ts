/** Letters of a slug for those of Russian and Kazakh; what is not here and not Latin is left out. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i" },
  ...{ й: "i", к: "k", қ: "q", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s" },
  ...{ т: "t", у: "u", ұ: "u", ү: "u", ф: "f", х: "h", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sch" },
  ...{ ъ: "", ы: "y", і: "i", ь: "", э: "e", ю: "yu", я: "ya" },
};
const LONGEST = 80;

/** The address of a category from its name: "Сүт өнімдері" → "sut-onimderi". */
export function slugOf(name: string): string {
  const latin = Array.from(name.normalize("NFC").toLowerCase(), (letter) => LATIN[letter] ?? letter).join("");
  return latin
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
}
