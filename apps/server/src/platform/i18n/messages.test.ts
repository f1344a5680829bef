import { expect, test } from "vitest";
import { en } from "./en.ts";
import { kk } from "./kk.ts";
import { type Messages, RULES } from "./messages.ts";
import { ru } from "./ru.ts";

/** Names that every language writes in Latin letters. */
const LATIN = /Idempotency-Key|WebSocket|7XX XXX XX XX/g;

/** Whatever a sentence may tell of: figures, no words. */
const params = new Proxy(
  {},
  {
    get: (_, name) =>
      name === "products" ? [{ name: "7", available: "7" }] : name === "checks" ? ["7"] : "7",
  },
);

/** Every sentence by its code. */
function sentencesOf({ errors, rules }: Messages): Map<string, string> {
  const all = Object.entries({
    ...errors,
    ...Object.fromEntries(RULES.map((rule) => [`rule ${rule}`, rules[rule]])),
  });
  return new Map(
    all.map(([code, sentence]) => [
      code,
      typeof sentence === "string"
        ? sentence
        : (sentence as (given: unknown) => string)(code.startsWith("rule") ? "7" : params),
    ]),
  );
}

const sentences = { kk: sentencesOf(kk), ru: sentencesOf(ru), en: sentencesOf(en) };

test("no Kazakh sentence is a Russian one left over", () => {
  const same = [...sentences.kk].filter(([code, text]) => sentences.ru.get(code) === text);
  expect(same).toEqual([]);
});

test("no Latin letter stands in a Kazakh or Russian sentence, no Cyrillic one in an English, no Kazakh one in a Russian", () => {
  const found = (texts: Map<string, string>, letters: RegExp) =>
    [...texts].filter(([, text]) => letters.test(text.replaceAll(LATIN, "")));
  expect(found(sentences.kk, /\p{Script=Latin}/u)).toEqual([]);
  expect(found(sentences.ru, /\p{Script=Latin}|[әғқңөұүһі]/iu)).toEqual([]);
  expect(found(sentences.en, /\p{Script=Cyrillic}/u)).toEqual([]);
});
