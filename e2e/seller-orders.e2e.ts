import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { checkDigit } from "@saudaflow/contract";
import { readXlsx } from "hucre/xlsx";
import {
  type Ask,
  DESK,
  makeProduct,
  newcomer,
  noViolations,
  open,
  PHONE,
  type Product,
  scan,
  staff,
} from "./kit.ts";
import { tabFaults } from "./screen.ts";

interface Placed {
  readonly id: number;
  readonly number: string;
}

test("an order comes in by itself, is picked with a scanner, handed over and refunded in part", async ({
  browser,
  request,
}) => {
  const seller = await staff(request, "seller");
  const { ask: buyer } = await newcomer(request);
  const barcode = newBarcode();
  const milk = await makeProduct(seller, { barcodes: [barcode] });
  const apples = await makeProduct(seller, { unit: "kg", price: "900.00", stock_quantity: 5 });
  const page = await open(browser, { viewport: DESK, as: "seller" });
  await countRings(page);

  await page.goto("/seller");
  await page.getByRole("link", { name: /^Жауап күтуде/ }).press("Enter");
  const bell = page.getByRole("button", { name: "Жаңа тапсырыс дыбысы" });
  const column = (name: RegExp) => page.getByRole("region", { name });
  const cardIn = (name: RegExp, { number }: Placed) =>
    column(name).getByRole("article", { name: `№ ${number} тапсырыс` });

  const quiet = await test.step("muted, a new order only appears", async () => {
    await expect(column(/Жауап күтуде/)).toBeVisible();
    await noViolations(page);
    expect(await tabFaults(page)).toEqual([]);
    await bell.press("Enter");
    await page.reload();
    await expect(bell).toHaveAttribute("aria-pressed", "false");
    await expect(column(/Жауап күтуде/)).toBeVisible();
    const placed = await order(buyer, [[milk, 1]]);
    await expect(cardIn(/Жауап күтуде/, placed)).toBeVisible();
    expect(await rings(page)).toBe(0);
    return placed;
  });

  const placed = await test.step("unmuted, it rings", async () => {
    await bell.press("Enter");
    await expect.poll(() => rings(page)).toBe(1);
    const loud = await order(buyer, [
      [milk, 2],
      [apples, 0.5],
    ]);
    await expect(cardIn(/Жауап күтуде/, loud)).toBeVisible();
    await expect.poll(() => rings(page)).toBe(2);
    return loud;
  });

  await test.step("somebody else was quicker: it is said, and the board is right", async () => {
    await page.route(
      `**/orders/${quiet.id}/status`,
      async (route) => {
        await seller("PATCH", `/orders/${quiet.id}/status`, { status: "confirmed" });
        await route.continue();
      },
      { times: 1 },
    );
    await cardIn(/Жауап күтуде/, quiet)
      .getByRole("button", { name: "Қабылдау" })
      .press("Enter");
    await expect(page.getByText("Тапсырыстың күйі өзгерген").first()).toBeVisible();
    await expect(cardIn(/Қабылданды/, quiet).getByRole("button", { name: "Жинай бастау" })).toBeVisible();
  });

  await test.step("one press moves it on, by keyboard", async () => {
    await cardIn(/Жауап күтуде/, placed)
      .getByRole("button", { name: "Қабылдау" })
      .press("Enter");
    await cardIn(/Қабылданды/, placed)
      .getByRole("button", { name: "Жинай бастау" })
      .press("Enter");
    await cardIn(/Жиналуда/, placed)
      .getByRole("link", { name: "жинау" })
      .press("Enter");
    await expect(page.getByRole("heading", { name: `№ ${placed.number} жинау` })).toBeVisible();
  });

  await test.step("a scan checks its line off, a reload keeps it, the last line makes it ready", async () => {
    const row = (product: Product) => page.getByRole("checkbox", { name: product.name });
    await expect(page.getByText(barcode)).toBeVisible();
    await scan(page, barcode);
    await expect(row(milk)).toBeChecked();
    await page.reload();
    await expect(row(milk)).toBeChecked();
    await expect(page.getByText("Жиналды: 1 / 2")).toBeVisible();
    await row(apples).press("Space");
    await expect(page.getByText("Жиналды: 2 / 2")).toBeVisible();
    await noViolations(page);
    await page.getByRole("button", { name: "Жиналды" }).press("Enter");
    await expect(page).toHaveURL(`/seller/orders/${placed.id}`);
  });

  await test.step("handed over and paid, one of two comes back onto the shelf", async () => {
    await expect(page.getByRole("link", { name: /Қоңырау шалу/ })).toHaveAttribute(
      "href",
      "tel:+77011234567",
    );
    await page.getByRole("button", { name: "Тапсыру" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1 }).locator("../..")).toContainText("Орындалды");
    await page.getByRole("button", { name: "Қайтаруды ресімдеу" }).press("Enter");
    const sheet = page.getByRole("dialog");
    const send = sheet.getByRole("button", { name: "Қайтаруды ресімдеу" });
    await expect(send).toBeDisabled();
    await sheet
      .getByRole("group", { name: milk.name })
      .getByRole("button", { name: "Көбейту" })
      .press("Enter");
    await sheet.getByRole("button", { name: "Мерзімі өткен" }).press("Enter");
    await expect(sheet.getByRole("status")).toContainText(/450\s₸/);
    await expect(sheet.getByText("Соманы қолма-қол беріңіз.")).toBeVisible();
    await noViolations(page);
    await send.press("Enter");
    await expect(page.getByText("Қайтарылды: 1 дана")).toBeVisible();
    await expect(page.getByText("Мерзімі өткен")).toBeVisible();
    await expect(page.getByText("Ақшаның бір бөлігі қайтарылды")).toBeAttached();
    await expect(page.getByText("Қайтару: 450 ₸")).toBeVisible();
    expect(await tabFaults(page)).toEqual([]);
    expect(await stockOf(seller, milk)).toBe(18);
    const pdf = page.waitForEvent("download");
    await page.getByRole("button", { name: "PDF, 80 мм" }).press("Enter");
    expect((await readFile(await (await pdf).path())).subarray(0, 5).toString()).toBe("%PDF-");
    await noViolations(page);
  });

  await test.step("on a phone: one column at a time, and the list with its filters in the address", async () => {
    await page.setViewportSize(PHONE);
    await page.goto("/seller/orders?status=confirmed");
    await expect(cardIn(/Қабылданды/, quiet)).toBeVisible();
    await noViolations(page);
    await page.goto(`/seller/orders/list?status=completed&q=${placed.number}`);
    await expect(page.getByRole("listitem").filter({ hasText: placed.number })).toHaveCount(1);
    await noViolations(page);
  });

  await test.step("another shop sees nothing of it, and this one nothing of theirs", async () => {
    const other = await otherShop(request);
    const theirs = await order(buyer, [[other.product, 1]]);
    const own = await other.ask<{ items: Placed[] }>("GET", "/orders");
    expect(own.items.map(({ id }) => id)).toEqual([theirs.id]);
    await page.goto(`/seller/orders/list?q=${theirs.number}`);
    await expect(page.getByText("Ештеңе табылмады")).toBeVisible();
    await page.goto(`/seller/orders/${theirs.id}`);
    await expect(page.getByRole("heading", { name: "Мұндай тапсырыс жоқ" })).toBeVisible();
  });
  await page.context().close();
});

test("today is alive, and the report of the same days comes to the same sum, on screen and in its files", async ({
  browser,
  request,
}) => {
  const seller = await staff(request, "seller");
  const { ask: buyer } = await newcomer(request);
  const product = await makeProduct(seller, { price: "98765.50" });
  const page = await open(browser, { viewport: DESK, as: "seller" });

  const week = await test.step("a sale made elsewhere moves today's figures", async () => {
    await page.goto("/seller");
    const chart = page.getByRole("table", { name: "Сатылымдар" });
    await expect(chart).toBeAttached();
    const before = await weekOf(chart);
    const { id } = await order(buyer, [[product, 2]]);
    for (const status of ["confirmed", "packing", "ready", "completed"])
      await seller("PATCH", `/orders/${id}/status`, { status });
    await expect.poll(() => weekOf(chart)).toBe(before + 197_531);
    await noViolations(page);
    return before + 197_531;
  });

  await test.step("the report says the same", async () => {
    await page.getByRole("link", { name: "Есептер" }).click();
    await expect(page.getByRole("heading", { name: "Есептер" })).toBeVisible();
    await page.getByRole("button", { name: "30 күн" }).click();
    await page.getByRole("button", { name: "7 күн" }).click();
    await expect(page).toHaveURL(/from=.*to=/);
    const total = page.locator("dl > div").filter({ hasText: "Түсім" }).locator("dd");
    // The server's first report starts the thread that makes them.
    await expect(total).toBeVisible({ timeout: 20_000 });
    expect(figure(await total.textContent())).toBe(week);
    await noViolations(page);
  });

  await test.step("so do its files", async () => {
    const xlsx = await downloaded(page, "Excel");
    const { sheets } = await readXlsx(xlsx);
    const rows = sheets[0]?.rows ?? [];
    const place = rows[2]?.findIndex((name) => String(name).startsWith("Түсім")) ?? -1;
    expect(rows.at(-1)?.[place]).toBe(week);
    expect((await downloaded(page, "PDF")).subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("bars by rank, on a phone", async () => {
    await page.setViewportSize(PHONE);
    await page.getByRole("link", { name: "Тауарлар бойынша" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: product.name })).toContainText(/197\s531,00/);
    await noViolations(page);
    await page.getByRole("link", { name: "Шолу" }).click();
    await expect(page.getByRole("heading", { name: "Бүгін" })).toBeVisible();
    await noViolations(page);
  });
  await page.context().close();
});

async function order(buyer: Ask, lines: readonly (readonly [Product, number])[]): Promise<Placed> {
  return buyer<Placed>("POST", "/orders", {
    items: lines.map(([{ id }, quantity]) => ({ product_id: id, quantity })),
    payment_method: "cash",
    delivery_method: "pickup",
  });
}

async function stockOf(seller: Ask, { id }: Product): Promise<number> {
  return (await seller<{ stock_quantity: number }>("GET", `/products/${id}`)).stock_quantity;
}

/** A shop of somebody else with a product of its own. */
async function otherShop(request: Parameters<typeof staff>[0]): Promise<{ ask: Ask; product: Product }> {
  const admin = await staff(request, "admin");
  const owner = await newcomer(request);
  await admin("POST", "/shops", {
    owner_id: owner.id,
    name: "Көрші дүкен",
    bin: "150740001357",
    address: "Алматы, Абай 1",
    phone: "+77011234568",
  });
  return { ask: owner.ask, product: await makeProduct(owner.ask) };
}

/** A browser without a loudspeaker still makes its tones: the first of each ring is counted. */
async function countRings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const make = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function counted() {
      document.documentElement.dataset.tones = String(
        Number(document.documentElement.dataset.tones ?? 0) + 1,
      );
      return make.call(this);
    };
  });
}
const TONES = 2;
const rings = (page: Page): Promise<number> =>
  page.evaluate((tones) => Number(document.documentElement.dataset.tones ?? 0) / tones, TONES);

function newBarcode(): string {
  const body = `487${String(Date.now()).slice(-9)}`;
  return body + checkDigit(body);
}

/** "1 234,50 ₸" → 1234.5 */
const figure = (text: string | null): number =>
  Number(
    (text ?? "")
      .replaceAll(/[^\d,−-]/g, "")
      .replace(",", ".")
      .replace("−", "-"),
  );

/** The revenue of all days of the chart, from the table that a screen reader reads. */
async function weekOf(chart: ReturnType<Page["getByRole"]>): Promise<number> {
  const days = await chart.locator("tbody td:nth-of-type(1)").allTextContents();
  expect(days).toHaveLength(7);
  return Math.round(days.reduce((sum, text) => sum + figure(text), 0) * 100) / 100;
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFile(await (await file).path());
}
