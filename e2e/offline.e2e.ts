import { expect, type Page, test } from "@playwright/test";
import { makeBuyer, noViolations, open, settled } from "./kit.ts";

test("the catalogue seen last stays readable without a network, which the page says", async ({ browser }) => {
  const page = await open(browser);
  await withWorker(page);
  await page.goto("/catalog?category_id=1");
  const cards = page.getByRole("article");
  await expect(cards.first()).toBeVisible();
  const names = await cards.getByRole("heading").allTextContents();
  await cards.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/products\//);
  await settled(page);
  const name = await page.getByRole("heading", { level: 1 }).textContent();

  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name ?? "");
  await expect(page.getByText(/Байланыс жоқ: каталог .* күйінде көрсетілді/)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await noViolations(page);
  await page.goto("/catalog?category_id=1");
  await expect(cards.getByRole("heading")).toHaveText(names);
  await page
    .getByRole("button", { name: /Себетке/ })
    .first()
    .click();
  await page.goto("/cart");
  await expect(page.getByText(names[0] ?? "").first()).toBeVisible();
  await page.getByRole("button", { name: /^Себеттен алу/ }).click();
  await expect(page.getByRole("button", { name: "Қайта қосу" })).toBeVisible();

  await page.context().setOffline(false);
  await page.goto("/catalog?category_id=1");
  await expect(page.getByText(/Байланыс жоқ/)).toHaveCount(0);
});

test("who signs out takes along what he looked at", async ({ browser, request }) => {
  const page = await open(browser, { as: await makeBuyer(request) });
  await withWorker(page);
  await page.goto("/products/1");
  const name = page.getByRole("heading", { level: 1 });
  const seen = (await name.textContent()) ?? "";
  await settled(page);
  await page.goto("/profile");
  await page.getByRole("button", { name: "Шығу", exact: true }).click();
  await expect(page).toHaveURL(/\/$/);

  await page.context().setOffline(true);
  await page.goto("/products/1");
  await expect(page.getByRole("button", { name: "Қайталау" })).toBeVisible();
  await expect(page.getByText(seen)).toHaveCount(0);
});

test("the shop is installed under its own name, in the language of its page", async ({ browser }) => {
  const page = await open(browser);
  await page.goto("/?lang=ru");
  const session = await page.context().newCDPSession(page);
  const { data = "", errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data)).toMatchObject({ name: "SaudaFlow", lang: "ru" });
});

/** Opens the shop with its service worker, which answers from here on; what it has seen, it keeps. */
async function withWorker(page: Page): Promise<void> {
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
}
