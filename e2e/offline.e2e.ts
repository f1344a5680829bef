import { expect, test } from "@playwright/test";
import { noViolations, open, settled } from "./kit.ts";

test("the catalogue seen last stays readable without a network, which the page says", async ({ browser }) => {
  const page = await open(browser);
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // From here on the service worker answers; what it has seen, it keeps.
  await page.reload();
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

test("the shop is installed under its own name, in the language of its page", async ({ browser }) => {
  const page = await open(browser);
  await page.goto("/?lang=ru");
  const session = await page.context().newCDPSession(page);
  const { data = "", errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data)).toMatchObject({ name: "SaudaFlow", lang: "ru" });
});
