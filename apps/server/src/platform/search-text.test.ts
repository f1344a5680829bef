import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, searchDocument, searchWords, swapKeyboard, weaken } from "./search-text.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  // Lone surrogates, marks, both alphabets, look-alikes and separators, close together.
  fc
    .array(fc.constantFrom(..."aАcсsShHçşİıйЙёі́̆̈ӯ҂Ґ0 .,%_'’-№½", "\ud83c", "\udf47", "\u00ad"), {
      maxLength: 12,
    })
    .map((c) => c.join("")),
);

describe("fold", () => {
  it.each([
    ["сүт", "сут", "sut"],
    ["қаймақ", "каймак", "qaimaq"],
    ["ірімшік", "иримшик", "irimshik"],
    ["шұжық", "шужык", "shujyq"],
    ["жұмыртқа", "жумыртка", "zhumyrtqa"],
    ["құрт", "курт", "qurt"],
    ["өрік", "орик"],
    ["СҮТ", "Сүт", "SUT"],
    ["шөп", "шоп", "shöp"],
    ["Ұн", "ун", "un"],
    ["айран", "airan", "ayran"],
    ["әлем", "алем", "älem", "əлем"],
  ])("%s and its other spellings meet", (...spellings) => {
    expect(new Set(spellings.map((text) => weaken(fold(text)))).size).toBe(1);
  });

  it.each([
    ["сүт", "sut"],
    ["ірімшік", "irimshik"],
    ["құрт", "qurt"],
    ["қаймақ", "каймак"],
    ["шұжық", "шужык"],
  ])("%s = %s already by the strong key", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ["«Таңғы» сүті 3,2 %, 1 л", "тангы сути 3 2 1 л"],
    ["Ёлка ёж", "елка еж"],
    ["йогурт", "йогурт"],
    ["и\u0306огурт", "йогурт"],
    ["моло\u0301ко", "молоко"],
    ["Їжак ґанок", "ижак ганок"],
    ["İstanbul ISI ısı", "истанбул иси иси"],
    ["Crème brûlée", "цреме брулее"],
    ["Ülker Şölen", "улкер солен"],
    ["borshch", "борщ"],
    ["Yashkino", "яшкино"],
    ["Lay's", "лаис"],
    ["KASTRYUL’KA", "каструлка"],
    ["M&M's", "м мс"],
    ["100g", "100г"],
    ["50%_off", "50 офф"],
    ["", ""],
    [" \t— ", ""],
    ["🍇 виноград", "виноград"],
    ["мука\u00ad", "мука"],
  ])("%j → %j", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it.each([
    ["cалат", "салат"],
    ["Cупер", "супер"],
    ["сaхap", "сахар"],
    ["ipiмшiк", "ірімшік"],
    ["сYт", "сүт"],
    ["paсlan", "paclan"],
  ])("look-alike letters of the other alphabet: %s is %s", (slip, right) => {
    expect(fold(slip)).toBe(fold(right));
  });

  it("leaves mixed brands to the plain rule", () => {
    expect(fold("ХрусTeam")).toBe("хрустеам");
    expect(fold("шокоlove")).toBe("шоколове");
  });

  it("gives only Cyrillic letters, digits and single spaces, and folding twice changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded).toMatch(/^(?:[\p{Script=Cyrillic}\d]+(?: [\p{Script=Cyrillic}\d]+)*)?$/u);
        expect(folded).not.toMatch(/[\p{Lu}\p{M}\p{S}]/u);
        expect(fold(folded)).toBe(folded);
        expect(weaken(weaken(folded))).toBe(weaken(folded));
        expect(fold(weaken(folded))).toBe(weaken(folded));
      }),
      { numRuns: 2000 },
    );
  });

  it("does not depend on case or on Unicode's form", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aАбcСdЕёЙйiІқҚүŞş 1") }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
        expect(fold(text.normalize("NFD"))).toBe(fold(text));
      }),
    );
  });
});

describe("searchWords and searchDocument", () => {
  it("gives the words of a query in order, without repetition", () => {
    expect(searchWords("Сүт  sut, 3,2 %")).toEqual(["сут", "3", "2"]);
    expect(searchWords(" % ")).toEqual([]);
  });

  it("keeps unique words in order of first appearance, each after a space", () => {
    expect(searchDocument(["Молоко Одари", "Сүт одари", ""])).toBe(" молоко одари сут");
    expect(searchDocument([])).toBe("");
  });

  it("knows a size glued and apart", () => {
    expect(searchDocument(["Сүт 1л"])).toBe(" сут 1л л");
    expect(searchDocument(["Сүт 0,5 л"])).toBe(" сут 0 5 5л л");
  });

  it("finds every text by its own words and by the beginning of the last", () => {
    fc.assert(
      fc.property(anyText, anyText, (name, brand) => {
        const document = searchDocument([name, brand]);
        for (const word of searchWords(`${name} ${brand}`)) {
          expect(document).toContain(` ${word}`);
          expect(document).toContain(` ${word.slice(0, 1)}`);
        }
      }),
    );
  });
});

describe("swapKeyboard", () => {
  it.each([
    ["vjkjrj", "молоко"],
    ["VJKJRJ", "молоко"],
    ["c8n", "сүт"],
    ["0fqvf0", "қаймақ"],
    ["-h3r", "өрік"],
    ["r-r-y3c", "көкөніс"],
    ["9y", "ұн"],
    [";f45f0", "жаңғақ"],
    [";9vshn0f", "жұмыртқа"],
    ["rjrf-rjkf", "кока-кола"],
    ["cj= 200u", "соһ 200г"],
    ["vjkjrj 1k", "молоко 1л"],
    ["0,5k 5ru", "0,5л 5кг"],
    [",fyfy", "банан"],
    ["сщсф сщдф", "coca cola"],
    ["йфшьфй", "qaimaq"],
    ["сүт", "c8n"],
    ["4607072124076", "4607072124076"],
    ["", ""],
  ])("%j → %j", (typed, meant) => {
    expect(swapKeyboard(typed)).toBe(meant);
  });

  it("gives back every Russian word typed on the wrong layout, and never throws", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[абвгдежзийклмнопрстуфхцчшщъыьэюяё]{1,12}$/), (word) => {
        const typed = swapKeyboard(word);
        // Words of punctuation keys only ("бю" = ",.") carry no Latin letter to tell them by.
        if (/[a-z]/.test(typed)) expect(swapKeyboard(typed)).toBe(word);
      }),
    );
    fc.assert(fc.property(anyText, (text) => typeof swapKeyboard(text) === "string"));
  });
});
