import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { expect, test } from "@playwright/test";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const LOCALES = { kk: "kk-KZ", ru: "ru-KZ", en: "en-GB" };
const LANGUAGES = ["kk", "ru", "en"] as const;
const DAYS = Array.from({ length: 366 }, (_, i) =>
  new Date(Date.UTC(2027, 11, 1 + i, (i * 5) % 24, 30)).toISOString(),
);
const AMOUNTS = ["0.00", "5.00", "999.99", "1000.00", "1234.50", "12345.00", "1234567.05", "-48.10"];
const WORDS = { day: "numeric", month: "long" } as const;
const STYLES = {
  day: WORDS,
  date: { ...WORDS, year: "numeric" },
  weekday: { weekday: "short" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} as const;

test("a browser without Kazakh data, far from Almaty, writes money and dates as Node's data do", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "kk-KZ", timezoneId: "America/New_York" });
  const page = await context.newPage();
  const clock = moduleOf("packages/contract/src/values/business-date.ts");
  const module = moduleOf("apps/web/src/shared/format.ts", (code) =>
    code.replace("@saudaflow/contract", clock),
  );
  const shown = await page.evaluate(
    async ({ module, languages, days, amounts, styles }) => {
      const { formatDate, formatMoney }: typeof import("../apps/web/src/shared/format.ts") = await import(
        module
      );
      return languages.map((language) => ({
        money: amounts.map((amount) => formatMoney(amount, language, true)),
        dates: styles.map((style) => days.map((day) => formatDate(day, style, language))),
      }));
    },
    {
      module,
      languages: LANGUAGES,
      days: DAYS,
      amounts: AMOUNTS,
      styles: Object.keys(STYLES) as (keyof typeof STYLES)[],
    },
  );
  for (const [i, language] of LANGUAGES.entries()) {
    const locale = LOCALES[language];
    // English has no sign of its own for the tenge.
    const figures = new Intl.NumberFormat(
      locale,
      language === "en" ? { minimumFractionDigits: 2 } : { style: "currency", currency: "KZT" },
    );
    const money = AMOUNTS.map((amount) => figures.format(Number(amount)));
    expect(shown[i]?.money.map(plain)).toEqual(
      money.map((sum) => plain(language === "en" ? `${sum} ₸` : sum)),
    );
    for (const [j, [style, options]] of Object.entries(STYLES).entries()) {
      const dates = new Intl.DateTimeFormat(locale, { ...options, timeZone: "Asia/Almaty" });
      const expected = DAYS.map((day) => plain(dates.format(new Date(day))));
      expect(shown[i]?.dates[j]?.map(plain), `${language}, ${style}`).toEqual(
        // Node begins Kazakh weekdays and months with a capital where they stand alone.
        language === "kk" ? expected.map((text) => text.toLowerCase()) : expected,
      );
    }
  }
  await context.close();
});

/** A file of ours, as a browser imports it. */
function moduleOf(path: string, mend = (code: string) => code): string {
  const code = mend(stripTypeScriptTypes(readFileSync(path, "utf8")));
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
