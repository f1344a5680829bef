import { randomUUID } from "node:crypto";
import { expect, type Page, type Route, test } from "@playwright/test";
import { checkDigit } from "@saudaflow/contract";
import { holdBeforeCamera } from "./camera.ts";
import { DESK, makeProduct, noViolations, open, PHONE, scan, staff } from "./kit.ts";

/** The smallest picture there is, as a file of a person's. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A code that no other product has. */
function newBarcode(): string {
  const body = `2${String(Number.parseInt(randomUUID().slice(0, 8), 16))
    .padStart(11, "0")
    .slice(0, 11)}`;
  return body + checkDigit(body);
}

const inDark = async (page: Page) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await noViolations(page);
  await page.emulateMedia({ colorScheme: "light" });
};

test("a product from nothing to sold: made by scanner and keyboard, seen, repriced, bought", async ({
  browser,
  request,
}) => {
  const page = await open(browser, { viewport: DESK, as: "seller" });
  const name = `Сынақ нан ${randomUUID().slice(0, 8)}`;
  const code = newBarcode();
  await page.goto("/seller/products");
  await expect(page.getByRole("row").nth(5)).toBeVisible();
  await noViolations(page);
  await inDark(page);

  await scan(page, code);
  await page.getByRole("button", { name: "Қосу", exact: true }).press("Enter");
  await expect(page.getByText(code, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Тауарды қосу" }).press("Enter");
  await expect(page.getByText("Бұл өрісті толтырыңыз").first()).toBeVisible();
  await noViolations(page);

  await page.getByLabel("Қазақша атауы").fill(name);
  await page.getByLabel("Орысша атауы").fill(name);
  await page.getByRole("textbox", { name: "Бағасы", exact: true }).fill("1 250,5");
  await page.getByRole("combobox", { name: "Санат" }).press("Enter");
  await page.getByRole("combobox", { name: "Санатты іздеу" }).fill("нан");
  await page.keyboard.press("Enter");
  await page.getByLabel("Қазір қанша бар").fill("12");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "nan.png", mimeType: "image/png", buffer: PICTURE });
  // The network gives way under the picture; the new product's own page sends it again.
  const images = /\/api\/v1\/products\/\d+\/images$/;
  let cut = 0;
  const give = (route: Route) => {
    cut++;
    return route.abort();
  };
  await page.route(images, give, { times: 1 });
  const arrived = page.waitForResponse((answer) => images.test(answer.url()) && answer.ok());
  await page.getByLabel("Орысша атауы").press("Enter");
  await arrived;
  expect(cut).toBe(1);

  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("button", { name: "1-сурет", exact: true })).toBeVisible();
  await inDark(page);

  // What is typed is not lost without a question.
  await page.getByLabel("Бренд").fill("Береке");
  await page.getByRole("link", { name: "Артқа" }).press("Enter");
  await page.getByRole("button", { name: "Қалу" }).press("Enter");
  await expect(page.getByLabel("Бренд")).toHaveValue("Береке");
  await page.getByRole("button", { name: "Сақтау" }).press("Enter");
  await expect(page.getByText("Сақталды")).toBeVisible();
  await page.getByRole("link", { name: "Артқа" }).press("Enter");

  await page.getByRole("searchbox").fill(name);
  const row = page.getByRole("row", { name });
  await expect(row).toHaveCount(1);
  await row.getByRole("button", { name: /^Бағасы/ }).press("Enter");
  await page.keyboard.type("990");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("990 ₸");
  await page.getByRole("button", { name: "Болдырмау" }).press("Enter");
  await expect(row).toContainText("1 250,50 ₸");

  const shopper = await staff(request, "client");
  const found = await shopper<{ items: { id: number }[] }>("GET", `/products?q=${encodeURIComponent(name)}`);
  const [product] = found.items;
  await shopper("POST", "/orders", {
    items: [{ product_id: product?.id, quantity: 2 }],
    payment_method: "cash",
    delivery_method: "pickup",
  });
  await expect(row).toContainText("10 дана");
});

test("many goods at once, found by keyboard and by scanner", async ({ browser, request }) => {
  const seller = await staff(request, "seller");
  const word = `көп${randomUUID().slice(0, 8)}`;
  const code = newBarcode();
  const fields = (number: number) => ({ name_kk: `${word} ${number}`, name_ru: `${word} ${number}` });
  await makeProduct(seller, { ...fields(1), price: "200.00", barcodes: [code] });
  await makeProduct(seller, { ...fields(2), price: "400.00" });
  const gone = await makeProduct(seller, { ...fields(3), price: "600.00" });
  const page = await open(browser, { viewport: DESK, as: "seller" });
  await page.goto(`/seller/products?q=${word}&sort=price`);
  await expect(page.getByRole("row")).toHaveCount(4);

  await page.getByRole("checkbox", { name: "Көрсетілгеннің бәрін таңдау" }).press("Space");
  await page.getByRole("button", { name: "Бағалар" }).press("Enter");
  await page.getByRole("textbox", { name: "Неше пайыз" }).fill("10");
  await expect(page.getByRole("dialog")).toContainText("440 ₸");
  await noViolations(page);
  // Somebody takes one away just before the change arrives: what was shown is not what would happen.
  const isChange = (url: URL) => url.pathname.endsWith("/products/bulk");
  const takeAway = async (route: Route) => {
    await seller("DELETE", `/products/${gone.id}`);
    await route.continue();
  };
  await page.route(isChange, takeAway, { times: 1 });
  await page.getByRole("button", { name: "3 тауарды өзгерту" }).click();
  await expect(page.getByText("бұрын 3, енді 2")).toBeVisible();
  await page.getByRole("button", { name: "2 тауарды өзгерту" }).press("Enter");
  await expect(page.getByRole("row", { name: `${word} 1` })).toContainText("220 ₸");

  await page.getByRole("checkbox", { name: `Таңдау: ${word} 2` }).press("Space");
  await page.getByRole("button", { name: "Жасыру" }).press("Enter");
  await expect(page.getByRole("row", { name: `${word} 2` })).toContainText("Жасырын");

  await page.getByRole("link", { name: `${word} 1` }).press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `${word} 2` })).toBeVisible();
  await scan(page, code);
  await expect(page.getByText(`Код қосылды: ${code}`)).toBeVisible();
  await page.getByRole("button", { name: "Сақтау" }).press("Enter");
  await expect(page.getByText(`Бұл штрихкод басқа тауарда бар: ${code}.`)).toBeVisible();
  await page.getByRole("link", { name: "Артқа" }).press("Enter");
  await page.getByRole("button", { name: "Шығу", exact: true }).press("Enter");
  await expect(page.getByRole("row")).toHaveCount(3);
  await scan(page, code);
  await expect(page.getByRole("heading", { level: 1, name: `${word} 1` })).toBeVisible();
});

test("a client who types a panel's address gets no rights and none of its code; a seller has it on his phone", async ({
  browser,
}) => {
  const client = await open(browser, { viewport: DESK, as: "client" });
  const files: string[] = [];
  client.on("request", (asked) => files.push(asked.url()));
  for (const address of ["/seller/products", "/admin"]) {
    await client.goto(address);
    await expect(client.getByRole("heading", { name: "Қолжетімділікке тыйым салынған" })).toBeVisible();
  }
  expect(files.filter((file) => /panel|pages-|products-page/.test(file))).toEqual([]);
  await client.goto("/");
  await expect(client.getByRole("link", { name: "Менің дүкенім" })).toHaveCount(0);

  const phone = await open(browser, { viewport: PHONE, as: "seller" });
  await phone.goto("/seller/products");
  await expect(phone.getByRole("list", { name: "Тауарлар" }).getByRole("link").first()).toBeVisible();
  await noViolations(phone);
  await phone.getByRole("button", { name: "Тағы" }).click();
  await expect(phone.getByRole("dialog")).toContainText("Тауарлар");
  await noViolations(phone);
});

test("a code held before the phone's camera is read", async ({ browser }) => {
  const page = await open(browser, { as: "seller" });
  const code = newBarcode();
  await holdBeforeCamera(page, code);
  await page.goto("/seller/products/new");
  await page.getByRole("button", { name: "Камерамен" }).click();
  await expect(page.getByRole("list").getByText(code, { exact: true })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
