/** Cyrillic letters that people write in more than one way, then neighbours' letters without an accent to drop. */
const CYRILLIC = table("ёе әа ғг қк ңн өо ұу үу һх іи ґг єе ҳх");

/** Latin → Cyrillic; the longest match wins. */
const LATIN = table(
  "shchщ schщ shш chч zhж khх ghг ngн yaя yuу yoе tsц " +
    "aа bб vв gг dд eе jж zз iи yи kк qк lл mм nн oо pп rр sс tт uу wу fф hх xх cц",
);
const LATIN_PARTS = /shch|sch|sh|ch|zh|kh|gh|ng|ya|yu|yo|ts|[a-z]/g;

/** Letters that Unicode does not split into a letter and an accent, by their Latin neighbours. */
const LATIN_WHOLE: ReadonlyMap<string, string> = new Map(
  [..."ıi øo łl đd ðd əa".split(" "), "ßss", "æae", "œoe", "þth"].map((pair) => [
    pair.slice(0, 1),
    pair.slice(1),
  ]),
);

/** Letters that look alike, Kazakh і and һ already folded. */
const LOOKS_LATIN = pairs("аесорху", "aecopxy");
const LOOKS_CYRILLIC = pairs("aecopxyihkmt", "аесорхуихкмт");

const TO_CYRILLIC = pairs("qwertyuiop[]asdfghjkl;'zxcvbnm,.`", "йцукенгшщзхъфывапролджэячсмитьбюё");
/** The Kazakh layout has letters where others have digits. */
const KAZAKH_ROW = pairs("2345890=", "әіңғүұқһ");
const TO_QWERTY = new Map(
  [...TO_CYRILLIC, ...KAZAKH_ROW, ["-", "ө"] as const].map(([key, letter]) => [letter, key]),
);
/** Digits that are digits on the Kazakh layout too (1, 6, 7 have no letter), or stand as numbers do. */
const NUMBER = /[167]|^\d\d|\d\d$|\d[.,]\d/;

/** Units that are written both glued to their number and apart: "1л", "1 л". */
const SIZED = /^(\d+)(г|гр|кг|мл|л|шт|дана)$/;

/**
 * The strong search key of a text, made the same way for the index and for queries.
 * Only Cyrillic letters, digits and single spaces come out, so it needs no escaping in LIKE.
 */
export function fold(text: string): string {
  const lower = text.normalize("NFC").toLowerCase().normalize("NFC");
  const joined = dropAccents(lower)
    // Soft hyphens and joiners are invisible; an apostrophe inside a word is skipped by whoever types it (Lay's, lays).
    .replace(/\p{Cf}/gu, "")
    .replace(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, "");
  return joined
    .replace(/[^а-яѐ-ҁҊ-ӿa-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .map(foldWord)
    .join(" ");
}

/** The weaker key of a folded text: ы and й are и. */
export function weaken(folded: string): string {
  return folded.replace(/[ый]/g, "и");
}

/** The folded words of a query, in its order and without repetition. */
export function searchWords(query: string): string[] {
  return [...new Set(fold(query).split(" "))].filter((word) => word !== "");
}

/**
 * The text kept for a product: " word word", so that `LIKE '% word%'` finds words by their beginning.
 * A size gets its other spelling too ("1л" also "л", "1 л" also "1л"), because people type both.
 */
export function searchDocument(parts: readonly string[]): string {
  const words = new Set<string>();
  for (const part of parts) {
    const folded = fold(part).split(" ");
    folded.forEach((word, i) => {
      if (word === "") return;
      words.add(word);
      const unit = SIZED.exec(word)?.[2];
      if (unit !== undefined) words.add(unit);
      const glued = word + (folded[i + 1] ?? "");
      if (/^\d+$/.test(word) && SIZED.test(glued)) words.add(glued);
    });
  }
  return Array.from(words, (word) => ` ${word}`).join("");
}

/**
 * The query as if typed on the other keyboard layout (rule 4): "vjkjrj" → "молоко", "c8n" → "сүт", "сщсф" → "coca".
 * Each word is swapped on its own; words of digits only stay.
 */
export function swapKeyboard(query: string): string {
  return query.normalize("NFC").toLowerCase().split(/(\s+)/).map(swapWord).join("");
}

function swapWord(word: string): string {
  if (/\p{Script=Cyrillic}/u.test(word)) return swap(word, TO_QWERTY);
  if (!/[a-z]/.test(word)) return word;
  const letters = word.replace(/(?<!\d)[.,]|[.,](?!\d)|[^.,]/g, (key) => TO_CYRILLIC.get(key) ?? key);
  if (NUMBER.test(word) || SIZED.test(letters)) return letters;
  // The minus key is ө early in a word (өрік, көк) and a hyphen later (кока-кола).
  return swap(letters.replace(/(?<=(?:^|-)[^-]{0,2})-(?=[^-])/g, "ө"), KAZAKH_ROW);
}

/** Drops accents; й is a letter of its own, and what NFC has put together into a mapped letter is mapped whole. */
function dropAccents(lower: string): string {
  return lower.replace(/[^\0-\x7fа-ик-я]/gu, (letter) => {
    if (letter === "й") return letter;
    return (
      CYRILLIC.get(letter) ??
      LATIN_WHOLE.get(letter) ??
      mapped(letter.normalize("NFD").replace(/\p{M}/gu, ""))
    );
  });
}

/** The letter below an accent may itself be one of ours (ї → і → и). */
function mapped(bare: string): string {
  return CYRILLIC.get(bare) ?? LATIN_WHOLE.get(bare) ?? bare;
}

function foldWord(word: string): string {
  return oneAlphabet(word).replace(LATIN_PARTS, (part) => LATIN.get(part) ?? part);
}

/** A word in two alphabets, where one lends only look-alike letters, is a slip of the keyboard: "cалат" is салат. */
function oneAlphabet(word: string): string {
  const latin = word.match(/[a-z]/g);
  const cyrillic = word.match(/[^a-z0-9]/g);
  if (!latin || !cyrillic) return word;
  if (latin.every((letter) => LOOKS_CYRILLIC.has(letter))) return swap(word, LOOKS_CYRILLIC);
  // The other way only when Latin prevails: "gр" is rather гр than gp.
  if (latin.length > cyrillic.length && cyrillic.every((letter) => LOOKS_LATIN.has(letter)))
    return swap(word, LOOKS_LATIN);
  return word;
}

function swap(word: string, table: ReadonlyMap<string, string>): string {
  return Array.from(word, (letter) => table.get(letter) ?? letter).join("");
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (letter, i) => [letter, to[i] as string]));
}

/** "shш tsц": what is written before the last letter of each pair becomes that letter. */
function table(words: string): ReadonlyMap<string, string> {
  return new Map(words.split(" ").map((pair) => [pair.slice(0, -1), pair.slice(-1)]));
}
