import { expect, test } from "@playwright/test";
import { DESK, noViolations, open, settled } from "./kit.ts";

/** Pairs of domain.md: whatever keyboard somebody has, he finds the same goods. */
const SAME = [
  ["сүт", "сут", "sut", "cen"],
  ["қаймақ", "каймак", "qaimaq"],
  ["ірімшік", "иримшик", "irimshik"],
  ["шұжық", "шужык", "shujyq"],
  ["жұмыртқа", "жумыртка", "zhumyrtqa"],
  ["құрт", "курт", "qurt"],
  ["өрік", "орик"],
];

test("search forgives the spelling and the keyboard", async ({ browser, request }) => {
  const find = async (word: string) => {
    const found = await request.get("/api/v1/products", { params: { q: word, page_size: 100 } });
    const { items } = (await found.json()) as { items: { name: string }[] };
    return items.map(({ name }) => name).toSorted();
  };
  for (const [right = "", ...others] of SAME) {
    const names = await find(right);
    expect(names, right).not.toEqual([]);
    for (const word of others) expect(await find(word), word).toEqual(names);
  }
  const page = await open(browser, { viewport: DESK });
  await page.goto("/catalog?q=shujyq");
  await expect(page.getByRole("article").getByRole("heading", { name: /шұжық/i }).first()).toBeVisible();
  await page.goto("/");
  await page.getByRole("combobox").fill("йогурд");
  await page.getByRole("combobox").press("Enter");
  await expect(page.getByText("Ештеңе табылмады")).toBeVisible();
  await noViolations(page);
});

test("filters stand in the address: they survive a reload, the way back, and being shared", async ({
  browser,
}) => {
  const page = await open(browser, { viewport: DESK });
  await page.goto("/catalog");
  await page.getByRole("button", { name: "Жеңілдікпен" }).click();
  await page.getByRole("textbox", { name: "Ең жоғары баға" }).fill("700");
  await page.getByRole("textbox", { name: "Ең жоғары баға" }).press("Enter");
  const sorted = page.waitForResponse(/sort=price&order=asc/);
  await page.getByRole("combobox", { name: "Реті" }).selectOption("price_asc");
  await sorted;
  await expect(page).toHaveURL(/on_sale=true&max_price=700|max_price=700.*on_sale=true/);
  const names = () => page.getByRole("article").getByRole("heading").allTextContents();
  // Until the new order has come, the old one stands there dimmed.
  await settled(page);
  const chosen = await names();
  await page.reload();
  await expect(page.getByRole("article").getByRole("heading")).toHaveText(chosen);
  await page.getByRole("article").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/products\//);
  await page.goBack();
  await expect(page.getByRole("article").getByRole("heading")).toHaveText(chosen);
  const friend = await open(browser, { viewport: DESK });
  await friend.goto(page.url());
  await expect(friend.getByRole("article").getByRole("heading")).toHaveText(chosen);
  // Of one shop, past its last page: the goods that there are, and whose.
  await friend.goto("/catalog?shop_id=1&page=99");
  await expect(friend).not.toHaveURL(/page=99/);
  await expect(friend.getByRole("article").first()).toBeVisible();
  const whose = friend.getByRole("button", { name: "Береке", pressed: true });
  await whose.click();
  await expect(friend).not.toHaveURL(/shop_id/);
});

test("three languages: chosen once, remembered, and no word of another", async ({ browser }) => {
  const page = await open(browser);
  await page.goto("/");
  for (const [name, lang, word] of [
    ["Рус", "ru", "Категории"],
    ["Eng", "en", "Categories"],
    ["Қаз", "kk", "Санаттар"],
  ] as const) {
    await page.getByRole("button", { name, exact: true }).first().click();
    await expect(page.getByRole("heading", { name: word })).toBeVisible();
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { name: word })).toBeVisible();
    await noViolations(page);
  }
  await page.goto("/catalog?lang=ru");
  await expect(page.getByRole("heading", { name: "Все товары" })).toBeVisible();
});

test("what is chosen in one tab holds in the other, and what is being typed there stays", async ({
  browser,
}) => {
  const page = await open(browser);
  await page.goto("/register");
  await page.getByLabel("Аты-жөні").fill("Дана");
  // Kept nowhere: a reload would lose it.
  await page.getByLabel("Құпиясөз", { exact: true }).fill("жаңа-құпиясөз");
  const other = await page.context().newPage();
  await other.goto("/");
  for (const name of ["Eng", "Рус"]) await other.getByRole("button", { name, exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "Регистрация" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page.getByLabel("Имя и фамилия")).toHaveValue("Дана");
  await expect(page.getByLabel("Пароль", { exact: true })).toHaveValue("жаңа-құпиясөз");
  for (const name of ["Оформление: Как в системе", "Оформление: Светлое"])
    await other.getByRole("button", { name }).first().click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
});
