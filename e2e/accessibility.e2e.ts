import { expect, type Page, test } from "@playwright/test";
import { en } from "../apps/web/src/shared/i18n/en/index.ts";
import { kk } from "../apps/web/src/shared/i18n/kk/index.ts";
import { ru } from "../apps/web/src/shared/i18n/ru/index.ts";
import { DESK, open, PHONE, settled, violations } from "./kit.ts";
import { misfits, tabFaults, wordsOn } from "./screen.ts";
import { asItIs, buyerStops, guestStops, type Scene, type Stop, setScene } from "./stops.ts";

const WORDS = { kk, ru, en };
type Language = keyof typeof WORDS;
const LANGUAGES: readonly Language[] = ["kk", "ru", "en"];
const SIZES = [{ width: 320, height: 640 }, { width: 820, height: 1180 }, DESK, PHONE];
/** Names, addresses, formats, and what Kazakh and Russian write alike. */
const OF_ALL_LANGUAGES = new RegExp(
  [
    "SaudaFlow|Kaspi|PDF|A4|QR|\\S+@\\S+|zzzzzz|Chrome · Linux|Playwright",
    "Сынақ тауары [\\da-f-]{36}|Береке|Алматы, Абай даңғылы|Дана Ахметова|Сөмкесіз",
    "Каталог|Профиль|Телефон|Баланс|Чек|Бакалея|Гигиена|Кинза|Фискалдық емес / Нефискальный",
  ].join("|"),
  "g",
);

// Each walk has a person of its own.
// What is found is said in words: a trace of every look would double the time.
test.use({ trace: "off" });
test.setTimeout(180_000);
test.describe.configure({ mode: "parallel" });

let scene: Scene;
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ ...(baseURL !== undefined && { baseURL }) });
  scene = await setScene(request);
  await request.dispose();
});

test("a guest's pages", async ({ browser }) => {
  const page = await open(browser, { options: { serviceWorkers: "block" } });
  await walk(page, guestStops(scene.product, scene.receipt));
  await page.route("**/api/v1/products?*", (route) => route.abort());
  // A page that one comes to from another: the first is drawn by the server.
  await page.goto("/cart");
  await page.locator("nav a[href='/catalog']:visible").first().click();
  await expect(page.getByRole("button", { name: en.common.again })).toBeVisible();
  expect(await look(page)).toEqual([]);
});

test("a buyer's pages", async ({ browser }) => {
  const page = await open(browser, { as: scene.email, options: { serviceWorkers: "block" } });
  await walk(page, buyerStops(scene.order));
  // A toast waits as long as somebody is over it.
  await page.goto("/cart");
  const lines = page.getByRole("main").getByRole("listitem");
  // The checkout has taken out what is no longer sold.
  await expect(lines).toHaveCount(4);
  await page
    .getByRole("button", { name: en.cart.remove_named("") })
    .first()
    .click();
  await page.getByText(en.cart.removed("")).hover();
  expect(await look(page)).toEqual([]);
  await page.getByRole("button", { name: en.cart.undo }).click();
  await expect(lines).toHaveCount(4);
});

test("by keyboard: past the header at once, every control in its turn, and one always sees where one is", async ({
  browser,
}) => {
  const faults: string[] = [];
  for (const [viewport, paths] of [
    [PHONE, ["/", "/checkout", "/profile"]],
    [DESK, ["/catalog", `/products/${scene.product.id}`, "/cart"]],
  ] as const) {
    const page = await open(browser, { viewport, as: scene.email });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.locator("h1").first()).toBeVisible();
      await settled(page);
      // Comes after the page, for who is signed in.
      const heart = page.getByRole("button", { name: kk.catalog.favourite_named(scene.product.name) });
      if (path.startsWith("/products/")) await expect(heart).toBeVisible();
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name: kk.shell.to_content })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.locator("main")).toBeFocused();
      faults.push(...(await tabFaults(page)).map((fault) => `${path}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

/** Every page is loaded once; languages and themes change in place, as a reader changes them. */
async function walk(page: Page, stops: readonly Stop[]): Promise<void> {
  const faults: string[] = [];
  for (const { path, acts = { plain: asItIs } } of stops) {
    await page.goto(path);
    const words: Record<Language, string[]> = { kk: [], ru: [], en: [] };
    for (const language of LANGUAGES) {
      await speak(page, language);
      for (const [state, act] of Object.entries(acts)) {
        const opener = await act(page, WORDS[language]);
        const seen = await look(page, language === "kk");
        faults.push(...seen.map((fault) => `${path}, ${state}, ${language}: ${fault}`));
        words[language].push(...(await wordsOn(page)));
        if (!opener) continue;
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
        await expect(opener).toBeFocused();
      }
    }
    faults.push(...strangeWords(words).map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
}

/** English on the Kazakh or Russian page, or the same words on both. */
function strangeWords({ kk, ru }: Record<Language, string[]>): string[] {
  const own = (text: string) => text.replaceAll(OF_ALL_LANGUAGES, "");
  const latin = [...kk, ...ru].filter((text) => /\p{Script=Latin}/u.test(own(text)));
  // Journeys beside this one make goods that are called alike in all languages.
  const same = kk.filter(
    (text) => ru.includes(text) && !text.includes("Сынақ") && /\p{L}{3}/u.test(own(text)),
  );
  return [
    ...new Set([...latin.map((text) => `Latin: ${text}`), ...same.map((text) => `not translated: ${text}`)]),
  ];
}

async function speak(page: Page, language: Language): Promise<void> {
  await expect(page.locator("h1, h2").first()).toBeVisible();
  const choice = page.locator(`button[lang=${language}]`).first();
  if ((await choice.count()) > 0) await choice.click();
  else await page.goto(`${new URL(page.url()).pathname}?lang=${language}`);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await settled(page);
}

/**
 * What is wrong with the page as it stands: in both themes, on two phones, a tablet and a desk. Of the rules only
 * contrast depends on the theme, and it depends on no language.
 */
async function look(page: Page, inDark = true): Promise<string[]> {
  const faults = (await violations(page)).map((fault) => `light: ${fault}`);
  const theme = (name: string) =>
    page.evaluate((chosen) => document.documentElement.setAttribute("data-theme", chosen), name);
  if (inDark) {
    await theme("dark");
    faults.push(...(await violations(page, "color-contrast")).map((fault) => `dark: ${fault}`));
    await theme("light");
  }
  for (const size of SIZES) {
    await page.setViewportSize(size);
    faults.push(...(await misfits(page)).map((fault) => `${size.width} px: ${fault}`));
  }
  return faults;
}
