import { describe, expect, test } from "vitest";
import { en } from "./en/index.ts";
import { kk } from "./kk/index.ts";
import { ru } from "./ru/index.ts";

/** What Kazakh and Russian write alike. */
const ALIKE = new Set([
  "Баланс",
  "Бренд",
  "Каталог",
  "Профиль",
  "Телефон",
  "Чек",
  "Штрихкод",
  "кг",
  "л",
  "PDF, 80 мм",
  // Stands on the receipt in both languages, whoever reads it.
  "Фискалдық емес / Нефискальный",
]);
/** Names and formats that every language writes in Latin letters. */
const LATIN = /PDF|A4|QR|Kaspi|XLSX|SaudaFlow/g;

/** Every text by its key; a text made of figures and names is made of the figure 7. */
function textsOf(words: object, path = ""): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(words)) {
    const key = `${path}${name}`;
    if (typeof value === "string") texts.set(key, value);
    else if (typeof value === "function") texts.set(key, String(value(7, 7)));
    else for (const entry of textsOf(value, `${key}.`)) texts.set(...entry);
  }
  return texts;
}

const texts = { kk: textsOf(kk), ru: textsOf(ru), en: textsOf(en) };

describe("the words", () => {
  test("of Kazakh are not Russian ones left over", () => {
    const same = [...texts.kk].filter(([key, text]) => texts.ru.get(key) === text && !ALIKE.has(text));
    expect(same.filter(([, text]) => /\p{L}/u.test(text.replaceAll(LATIN, "")))).toEqual([]);
  });
  test.each(["kk", "ru"] as const)(
    "of %s hold no Latin letter, not even one that looks Cyrillic",
    (language) => {
      const strange = [...texts[language]].filter(([, text]) =>
        /\p{Script=Latin}/u.test(text.replaceAll(LATIN, "")),
      );
      expect(strange).toEqual([]);
    },
  );
  test("of Russian hold no Kazakh letter, of English no Cyrillic one", () => {
    expect([...texts.ru].filter(([, text]) => /[әғқңөұүһі]/i.test(text) && !ALIKE.has(text))).toEqual([]);
    expect([...texts.en].filter(([, text]) => /\p{Script=Cyrillic}/u.test(text) && !ALIKE.has(text))).toEqual(
      [],
    );
  });
});
