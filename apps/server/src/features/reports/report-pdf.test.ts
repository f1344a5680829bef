import { LANGUAGES, type Language } from "@saudaflow/contract";
import { describe, expect, it } from "vitest";
import { expectTidy, readPages } from "#testing/read-pdf.ts";
import type { ReportDocument, Row } from "./report.ts";
import { drawPdf } from "./report-pdf.ts";
import { salesByProduct } from "./sales-by-product.ts";
import { WORDS } from "./words.ts";

const MARGIN = 42;
const row = (product: string, over: Row = {}): Row => ({
  product,
  unit: "дана",
  sold: 2000,
  returned: 0,
  paid: 128_000,
  given_back: 0,
  revenue: 128_000,
  share: 12,
  ...over,
});
const report = (rows: readonly Row[], over: Partial<ReportDocument> = {}): ReportDocument => ({
  installation: "Береке дүкендері",
  kind: "sales-by-product",
  shop: { id: 1, name: "«Береке» азық-түлік дүкені" },
  from: "2026-11-01",
  to: "2026-11-30",
  language: "kk",
  columns: salesByProduct.columns({ shop_id: 1 }),
  made_at: "2026-11-30T19:30:00.000Z",
  rows,
  row_count: rows.length,
  totals: { paid: 128_000 * rows.length, given_back: 0, revenue: 128_000 * rows.length, share: 1000 },
  chart: {
    kind: "bars",
    value_kind: "money",
    series: ["revenue"],
    points: rows.slice(0, 10).map((each) => ({ label: String(each.product), values: [128_000] })),
  },
  ...over,
});
async function draw(document: ReportDocument) {
  return readPages(Buffer.concat(await Array.fromAsync(drawPdf(document))));
}

describe("a report as PDF", () => {
  it.each(LANGUAGES)("names everything in %s, with its figures as people write them", async (language) => {
    const [page] = await draw(report([row("Құрт")], { language }));
    const words = WORDS[language];
    const dates = language === "en" ? "01/11/2026 – 30/11/2026" : "01.11.2026 – 30.11.2026";
    const made = { kk: "01.12.2026 00:30", ru: "01.12.2026 00:30", en: "01/12/2026 00:30" }[language];
    const figure = language === "en" ? "1,280.00" : "1 280,00";
    for (const part of [
      words.titles["sales-by-product"],
      words.total,
      words.page(1, 1),
      dates,
      figure,
      made,
      "Береке дүкендері",
    ]) {
      expect(page?.text).toContain(part);
    }
    expect(page?.text).toContain("«Береке» азық-түлік дүкені");
  });

  it("says so when there is nothing", async () => {
    const pages = await draw(report([]));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain("Бұл кезең бойынша дерек жоқ.");
    expect(pages[0]?.text).toContain("Барлығы");
    expectTidy(pages, MARGIN);
  });

  it("is many numbered pages, each with the table's heading, the total on the last beside a row", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => row(`Қаймақ «Айналайын» 20 %, ${i} г`));
    const pages = await draw(report(rows, { row_count: 7000 }));
    expect(pages.length).toBeGreaterThan(40);
    expect(pages[0]?.text).toContain("7 000 жолдың 3 000 жолы көрсетілді");
    for (const [i, page] of pages.entries()) {
      expect(page.text).toContain("Сатылғаны");
      expect(page.text).toContain(`${i + 1}-бет, барлығы ${pages.length}`);
    }
    expect(pages.filter((page) => page.text.includes("Барлығы\n"))).toHaveLength(1);
    expect(pages.at(-1)?.text).toMatch(/Қаймақ[\s\S]*Барлығы\n/);
    const shown = pages.flatMap((page) => page.text.match(/20 %, \d+/g) ?? []);
    // Ten of them are named by the chart as well.
    expect(shown).toHaveLength(3010);
    expectTidy([...pages.slice(0, 3), ...pages.slice(-2)], MARGIN);
  });

  it.each([28, 29, 30, 31, 32, 33])("never leaves the total of %i rows alone on a page", async (count) => {
    const rows = Array.from({ length: count }, (_, i) => row(`Нан ${i}`));
    const pages = await draw(report(rows));
    expect(pages.at(-1)?.text).toMatch(/Нан \d+[\s\S]*Барлығы/);
    expectTidy(pages, MARGIN);
  });

  it.each([
    ["losses", row("Нан", { revenue: -9_000_000_000_00, given_back: 9_000_000_000_00, share: -5000 })],
    ["the largest figures", row("Нан", { paid: 900_719_925_474_099, revenue: 900_719_925_474_099 })],
    ["500 letters in one word", row("Ұ".repeat(500))],
    ["many words", row("ұзын атау ".repeat(50))],
    ["foreign letters and pictures", row("سلام 中文 👨‍👩‍👧‍👦 🇰🇿")],
    ["a string's end", row("a) Tj ET Q endstream \\) ((")],
    ["nothing", row("")],
  ])("keeps %s on the page and off every other text", async (_, hard) => {
    for (const language of LANGUAGES) {
      const points = [hard, row("Сүт")].map((each) => ({
        label: String(each.product),
        values: [Number(each.revenue)],
      }));
      const chart = { kind: "bars", value_kind: "money", series: ["revenue"], points } as const;
      expectTidy(await draw(report([hard, row("Сүт")], { language, chart })), MARGIN);
    }
  });

  it.each(LANGUAGES)("labels an axis with round figures in %s, below nought too", async (language) => {
    const values = [
      [120_000_000, 45_000_000],
      [-30_000_000, 0],
      [0, 99_900_000],
    ];
    const points = values.map((each, i) => ({ label: `${i + 1} қар.`, values: each }));
    const chart = { kind: "columns", value_kind: "money", series: ["came_in", "went_out"], points } as const;
    const pages = await draw(report([row("Нан")], { language, chart }));
    const text = pages[0]?.text ?? "";
    const labels: Record<Language, string> = { kk: "−500 мың", ru: "−500 тыс.", en: "−500k" };
    for (const part of [labels[language], WORDS[language].columns.went_out]) expect(text).toContain(part);
    expectTidy(pages, MARGIN);
  });

  it("labels every day of two months without touching", async () => {
    const points = Array.from({ length: 62 }, (_, i) => ({
      label: `${(i % 31) + 1} қаң.`,
      values: [i * 1e6],
    }));
    const chart = { kind: "columns", value_kind: "money", series: ["revenue"], points } as const;
    expectTidy(await draw(report([row("Нан")], { chart })), MARGIN);
  });
});
