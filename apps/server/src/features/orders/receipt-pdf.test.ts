import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it, onTestFinished } from "vitest";
import { printable, UNPRINTABLE } from "#platform/pdf/document.ts";
import { closePdf, renderPdf } from "#platform/pdf/render.ts";
import { expectTidy, readPages } from "#testing/read-pdf.ts";
import {
  formatMoney,
  formatQuantity,
  formatTime,
  type ReceiptDocument,
  type ReceiptItem,
} from "./receipt-document.ts";
import { draw } from "./receipt-pdf.ts";

// ---- a receipt ----

const item = (over: Partial<ReceiptItem> = {}): ReceiptItem => ({
  name_kk: "Қаймақ «Айналайын» 20 %, 400 г",
  name_ru: "Сметана «Айналайын» 20 %, 400 г",
  unit: "piece",
  quantity: 2000,
  unit_price: 89_550,
  line_total: 179_100,
  refunded_quantity: 0,
  ...over,
});
const kazy = item({
  name_kk: "Жылқы етінен жасалған қазы, үй дәмі бойынша дайындалған, вакуумдық орамада, салмақпен сатылады",
  name_ru: "Казы из конины по домашнему рецепту, в вакуумной упаковке, весовой товар",
  unit: "kg",
  quantity: 350,
  unit_price: 1_250_000,
  line_total: 437_500,
});
const kurt = item({
  name_kk: "Құрт",
  name_ru: "Құрт",
  unit: "kg",
  quantity: 1345,
  unit_price: 420_000,
  line_total: 564_900,
});

const receipt = (over: Partial<ReceiptDocument> = {}): ReceiptDocument => ({
  size: "roll",
  number: "2026-000417",
  shop: {
    name: "«Береке» азық-түлік дүкені",
    bin: "131240010479",
    address: "Алматы қ., Тимирязев к-сі, 42-үй",
    phone: "+7 701 234 56 78",
  },
  created_at: "2026-11-23T20:30:00.000Z",
  business_date: "2026-11-24",
  status: "completed",
  items: [item(), kazy, kurt],
  items_total: 1_181_500,
  discount_total: 0,
  delivery_total: 0,
  rounding: 0,
  total: 1_181_500,
  refunded_total: 0,
  payment_method: "card",
  payment_status: "paid",
  check_url: "https://bereke.example.kz/r/9f3kQ2vX7mLw0ZtB5nYc1A",
  age_note: null,
  ...over,
});
const everything: Partial<ReceiptDocument> = {
  status: "cancelled",
  payment_method: "cash",
  payment_status: "partly_refunded",
  discount_total: 50_000,
  delivery_total: 70_000,
  rounding: -32,
  total: 1_201_468,
  refunded_total: 79_050,
  items: [item({ refunded_quantity: 1000 }), kazy, kurt],
  cash: { received: 2_000_000, change: 798_532 },
  vat: { rate: 16, amount: 165_720 },
  age_note: 21,
};
const SIZES = ["roll", "a4"] as const;

const read = async (over: Partial<ReceiptDocument>) => readPages(await draw(receipt(over)));
const textOf = async (over: Partial<ReceiptDocument>) =>
  (await read(over)).map((page) => page.text).join("\n");

const MARGIN = { roll: 11.3, a4: 51 };

describe("figures", () => {
  it.each([
    [0, "0,00 ₸"],
    [5, "0,05 ₸"],
    [123_450, "1 234,50 ₸"],
    [-50_000, "−500,00 ₸"],
    [100_000_000, "1 000 000,00 ₸"],
    [Number.MAX_SAFE_INTEGER, "90 071 992 547 409,91 ₸"],
  ])("writes %i tiyn as %s", (tiyn, text) => {
    expect(formatMoney(tiyn)).toBe(text.replaceAll(" ", "\u00a0"));
  });
  it.each([
    [350, "kg", "0,35 кг"],
    [2000, "piece", "2 дана / шт"],
    [5, "kg", "0,005 кг"],
    [10_000, "piece", "10 дана / шт"],
    [1500, "l", "1,5 л"],
    [1_200_000, "kg", "1 200 кг"],
    [0, "l", "0 л"],
  ] as const)("writes %i thousandths of %s as %s", (quantity, unit, text) => {
    expect(formatQuantity(quantity, unit)).toBe(text.replaceAll(" ", "\u00a0"));
  });
  it("refuses what is no integer", () => {
    expect(() => formatMoney(0.5)).toThrow(RangeError);
    expect(() => formatQuantity(Number.NaN, "kg")).toThrow(RangeError);
  });
  it("tells the time of Almaty, over midnight too, and takes nothing but UTC", () => {
    expect(formatTime("2026-11-23T09:30:00.000Z")).toBe("23.11.2026 14:30");
    expect(formatTime("2026-12-31T19:00:00Z")).toBe("01.01.2027 00:00");
    expect(() => formatTime("2026-11-23T09:30:00+05:00")).toThrow(RangeError);
    expect(() => formatTime("2026-11-23 09:30")).toThrow(RangeError);
  });
});

describe.each(SIZES)("a receipt on %s", (size) => {
  it("has the same bytes each time, whatever was drawn between", async () => {
    const first = await draw(receipt({ size }));
    await draw(
      receipt({ size, ...everything, items: [item({ name_kk: "А A \u00a0‑ Ω µ", name_ru: "ﬁ ½" })] }),
    );
    expect(Buffer.compare(first, await draw(receipt({ size })))).toBe(0);
    expect(Buffer.from(first).toString("latin1")).not.toMatch(/\/(JavaScript|JS|Annots|EmbeddedFile)\b/);
  });

  it("says who sold what, for how much and how it was paid", async () => {
    const text = await textOf({ size });
    for (const part of [
      "«Береке» азық-түлік дүкені",
      "БСН / БИН 131240010479",
      "Алматы қ., Тимирязев к-сі, 42-үй",
      "+7 701 234 56 78",
      "Чек № 2026-000417",
      "24.11.2026 01:30",
      "Сметана «Айналайын» 20 %, 400 г",
      "2 дана / шт",
      "895,50 ₸",
      "1 791,00 ₸",
      "0,35 кг",
      "Барлығы / Итого",
      "11 815,00 ₸",
      "Банк картасы / Банковская карта",
      "Төленді / Оплачено",
      "Фискалдық емес / Нефискальный",
      "bereke.example.kz",
    ])
      expect(text).toContain(part);
    expect(text.split("\n").filter((line) => line === "Құрт")).toHaveLength(1);
    for (const part of [
      "Жеңілдік",
      "Жеткізу",
      "Дөңгелектеу",
      "ҚҚС",
      "Қайтар",
      "Қабылданды",
      "бас тартылды",
      "21+",
      "Жұмыс күні",
    ]) {
      expect(text).not.toContain(part);
    }
  });

  it("says what happened besides", async () => {
    const text = await textOf({ size, ...everything, business_date: "2026-11-23" });
    for (const part of [
      "Тапсырыстан бас тартылды",
      "Заказ отменён",
      "Тауарлар / Товары",
      "Жеңілдік / Скидка",
      "−500,00 ₸",
      "Жеткізу / Доставка",
      "700,00 ₸",
      "Дөңгелектеу / Округление",
      "−0,32 ₸",
      "соның ішінде ҚҚС 16 % / в т.ч. НДС 16 %",
      "1 657,20 ₸",
      "Қолма-қол ақша / Наличные",
      "Қабылданды / Получено",
      "20 000,00 ₸",
      "Қайтарым / Сдача",
      "7 985,32 ₸",
      "Ішінара қайтарылды / Частично возвращено",
      "Қайтарылды / Возвращено: 1 дана / шт",
      "Қайтару / Возврат",
      "−790,50 ₸",
      "11 224,18 ₸",
      "21+",
      "Жұмыс күні / Рабочий день: 23.11.2026",
    ])
      expect(text).toContain(part);
    expect(await textOf({ size, shop: { ...receipt().shop, bin: "850101300123" } })).toContain(
      "ЖСН / ИИН 850101300123",
    );
  });

  it("keeps every text on the page and off every other", async () => {
    expectTidy(await read({ size, ...everything }), MARGIN[size]);
    const huge = { unit_price: 999_999_999_999, quantity: 99_999_999, line_total: 9_007_199_254_740_991 };
    expectTidy(
      await read({
        size,
        ...everything,
        total: 9_007_199_254_740_991,
        items_total: 9_007_199_254_740_991,
        items: [item(huge), kazy],
      }),
      MARGIN[size],
    );
  });

  it.each([
    ["markup", `<script>alert(1)</script>"><img src=x onerror=alert(1)>{{7*7}}\${7*7}`],
    ["a string's end", "a) Tj ET Q endstream endobj \\) (( %"],
    ["direction overrides", "\u202eтүс\u202c \u2066x\u2069 \u200f\ufeff"],
    ["right-to-left letters", "سلام עברית 中文 नमस्ते"],
    ["NUL and controls", "сүт\u0000\u0007\u001b[31m\r\n\tнан\u2028құрт"],
    ["500 letters in one word", "Ұ".repeat(500)],
    ["500 characters in words", "ұзын атау ".repeat(50)],
    ["pictures", "👨‍👩‍👧‍👦🥛 🇰🇿 1️⃣ ☕️"],
    ["towers of accents", `Z${"\u0301".repeat(300)}algo`],
    ["half a letter", "\ud83d x \udc00"],
    ["nothing", ""],
    ["spaces", "   "],
    ["a megabyte", "қ".repeat(1_000_000)],
  ])("survives %s as a name", async (_, name) => {
    const shop = { name, bin: null, address: name, phone: "" };
    const pages = await read({ size, shop, items: [item({ name_kk: name, name_ru: `${name}!` })] });
    expectTidy(pages, MARGIN[size]);
    expect(pages).toHaveLength(1);
    // No control, direction or other invisible character; lines are ours.
    expect(pages[0]?.text).not.toMatch(/[^\P{C}\n]/u);
  });

  it("prints markup as the letters it is", async () => {
    expect(await textOf({ size, items: [item({ name_kk: "<b>Нан</b>" })] })).toContain("<b>Нан</b>");
  });

  it("prints an order of no lines", async () => {
    expect(await read({ size, items: [] })).toHaveLength(1);
  });
});

describe("a long receipt", () => {
  const items = Array.from({ length: 300 }, (_, i) => [item(), kazy, kurt][i % 3] ?? item());

  it("is one page on the roll", async () => {
    const [page, ...more] = await read({ items });
    expect(more).toHaveLength(0);
    expect(page?.width).toBeCloseTo((80 / 25.4) * 72, 1);
    expect(page?.text.match(/^Құрт$/gm)).toHaveLength(100);
  });

  it("fits its length to its content", async () => {
    const [short] = await read({ items: [kurt] });
    const [longer] = await read({ items: [kurt, kurt] });
    expect((longer?.height ?? 0) - (short?.height ?? 0)).toBeGreaterThan(15);
    const lowest = Math.min(...(short?.runs ?? []).map((run) => run.y));
    expect(lowest).toBeLessThan(30);
  });

  it("is many numbered pages of A4, each with the table's heading", async () => {
    const pages = await read({ size: "a4", items });
    expect(pages.length).toBeGreaterThan(8);
    for (const [i, page] of pages.entries()) {
      expect(page.text).toContain("Наименование");
      expect(page.text).toContain("Чек № 2026-000417");
      expect(page.text).toContain(`${i + 1}-бет / Стр. ${i + 1} из ${pages.length}`);
    }
    const numbers = pages.flatMap((page) =>
      page.runs.filter((run) => run.x < 70 && /^\d+$/.test(run.text)).map((run) => Number(run.text)),
    );
    expect(numbers).toEqual(items.map((_, i) => i + 1));
    expect(pages.filter((page) => page.text.includes("Барлығы / Итого"))).toHaveLength(1);
  });

  it("never leaves the totals alone on a page", async () => {
    for (let count = 8; count < 28; count++) {
      const pages = await read({ size: "a4", items: Array.from({ length: count }, () => kurt) });
      expect(pages.at(-1)?.text, `${count} lines`).toContain("Құрт");
      expectTidy(pages, MARGIN.a4);
    }
  });
});

describe("the font", () => {
  const require = createRequire(import.meta.url);
  const fontkit = createRequire(require.resolve("pdfkit"))("fontkit") as {
    create(data: Buffer): { hasGlyphForCodePoint(point: number): boolean };
  };
  it.each(["400Regular/GolosText_400Regular", "500Medium/GolosText_500Medium", "700Bold/GolosText_700Bold"])(
    "%s has every letter and sign",
    (name) => {
      const font = fontkit.create(readFileSync(require.resolve(`@expo-google-fonts/golos-text/${name}.ttf`)));
      const kazakh = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
      const all = `${kazakh}${kazakh.toUpperCase()}₸0123456789−×№«»·…–—%/,.+:()"'!?&@ abcdefghijklmnopqrstuvwxyz\u00a0ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
      expect(
        Array.from(all).filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
      ).toEqual([]);
      expect(printable(all)).toBe(all);
      const printed = Array.from({ length: 0x10000 }, (_, point) => point).filter(
        (point) => !String.fromCharCode(point).match(UNPRINTABLE),
      );
      expect(printed.length).toBeGreaterThan(400);
      expect(printed.filter((point) => !font.hasGlyphForCodePoint(point))).toEqual([]);
    },
  );
});

describe("the drawing thread", () => {
  it("draws the same bytes as here", async () => {
    onTestFinished(closePdf);
    const bytes = await renderPdf(new URL("./receipt-pdf.ts", import.meta.url), receipt());
    expect(Buffer.compare(bytes, await draw(receipt()))).toBe(0);
  });
});
