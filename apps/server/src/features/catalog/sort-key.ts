/** Below every weight, so that a name sorts before its own continuations. */
const LEVEL = " ";
const PLAIN = "!";
const UPPER = "#";
/** A part of a character that stands for several, as № for No. */
const COMPOSED = "%";

/** Punctuation and symbols in the collator's order; they all sort before digits. The space comes before them. */
const PUNCTUATION = order("_-‐–—,;:!¡?¿.·'‹›\"«»()[]{}§¶@*/\\&#%‰†‡•`´^¯¨¸°©®←→+±÷×<=>¬|¦~−⁄¤¢$£¥€₴₸₽₿");
const CYRILLIC = order("аәбвгғдеёєжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя");
/** Accents in the collator's order; the others come after them. */
const ACCENTS = order("\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304");

/** Letters and marks that Unicode does not split, as the letters they sort beside. */
const BESIDE: Readonly<Record<string, string>> = {
  ...{ ґ: "г", ı: "i", ə: "e", ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d" },
  ...{ "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"' },
};

interface Weights {
  primary: string;
  secondary: string;
  tertiary: string;
}

/**
 * An ASCII key whose bytewise order (SQLite BINARY, PostgreSQL "C") is that of `Intl.Collator("kk")`:
 * punctuation, digits (not by value), Cyrillic in the Kazakh order, Latin, other scripts; then accents, then
 * lower case before upper. Our own table, because stored keys must not change with Node's ICU.
 * Approximate: symbols not listed above go between punctuation and digits, letters of other alphabets after Latin
 * by code point, kinds of spaces and quotation marks are told apart less finely, control characters don't count.
 */
export function sortKey(name: string): string {
  const weights: Weights = { primary: "", secondary: "", tertiary: "" };
  for (const char of name.normalize("NFC")) weigh(char, weights);
  const { primary, secondary, tertiary } = weights;
  return [primary, trimPlain(secondary), trimPlain(tertiary)].join(LEVEL).trimEnd();
}

function weigh(char: string, to: Weights, composed = false): void {
  const lower = char.toLowerCase();
  const tertiary = composed ? COMPOSED : char === lower ? PLAIN : UPPER;
  const primary = primaryOf(lower);
  if (primary !== undefined) {
    to.primary += primary;
    to.secondary += PLAIN;
    to.tertiary += tertiary;
    return;
  }
  if (/\p{M}/u.test(char)) {
    to.secondary += ACCENTS.get(char) ?? "~";
    return;
  }
  if (/[\p{Cc}\p{Cf}]/u.test(char)) return;
  const parts = BESIDE[lower] ?? char.normalize("NFKD");
  if (parts !== char) {
    // Ë → E + ¨, № → N + o, ½ → 1 + ⁄ + 2: each part has its own weights.
    const stands = composed || (!(lower in BESIDE) && char.normalize("NFD") === char);
    for (const part of parts) weigh(part, to, stands);
    if (lower in BESIDE) to.secondary += "~";
    return;
  }
  // Seven bytes in a range of their own: "#" before the digits, "z" after the letters.
  to.primary +=
    (/\p{L}|\p{N}/u.test(char) ? "z" : "#") + (lower.codePointAt(0) ?? 0).toString(16).padStart(6, "0");
  to.secondary += PLAIN;
  to.tertiary += tertiary;
}

/** One byte for what names are full of (space, digit, Cyrillic), two for punctuation and Latin. */
function primaryOf(lower: string): string | undefined {
  if (/^\s$/.test(lower)) return "!";
  if (/^\d$/.test(lower)) return lower;
  if (/^[a-z]$/.test(lower)) return `y${lower}`;
  const punctuation = PUNCTUATION.get(lower);
  if (punctuation !== undefined) return `"${punctuation}`;
  const letter = CYRILLIC.get(lower);
  // "A" is above the digits, and the 43 letters end below "y".
  return letter === undefined ? undefined : String.fromCharCode(letter.charCodeAt(0) + 31);
}

/** Each character with an ASCII weight above PLAIN. */
function order(characters: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(characters, (char, i) => [char, String.fromCharCode(PLAIN.charCodeAt(0) + 1 + i)]),
  );
}

/** Names are mostly plain: leaving plain weights out at the end keeps keys short and the order the same. */
function trimPlain(weights: string): string {
  return weights.replace(/!+$/, "");
}
