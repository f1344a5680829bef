import { expect, type Page, test } from "@playwright/test";
import { makeProduct, open, staff } from "./kit.ts";

/** Chrome's own "Fast 3G" and a phone four times slower than this machine. */
const FAST_3G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};
const SLOWER = 4;
/** The share of the screen that moves, times how far. */
const MAX_SHIFT = 0.02;

test("nothing jumps on a weak phone and a weak network", async ({ browser, request }) => {
  test.setTimeout(180_000);
  const product = await makeProduct(await staff(request, "seller"));
  const client = await staff(request, "client");
  await client("POST", "/cart/items", { product_id: product.id, quantity: 1 });
  const page = await open(browser, { as: "client" });
  await page.addInitScript(watchShifts);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.emulateNetworkConditions", FAST_3G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  for (const address of ["/", "/catalog?category_id=1", `/products/${product.id}`, "/cart", "/checkout"]) {
    await page.goto(address);
    await expect(page.locator("main h1")).toBeVisible();
    await settled(page);
    await page.mouse.wheel(0, 2000);
    await settled(page);
    const shifts = await page.evaluate(() => window.shifts);
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    expect(sum, `${address} ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(MAX_SHIFT);
  }
  const { groups } = await client<{ groups: { items: { id: number; product: { id: number } }[] }[] }>(
    "GET",
    "/cart",
  );
  const item = groups.flatMap(({ items }) => items).find((one) => one.product.id === product.id);
  await client("DELETE", `/cart/items/${item?.id}`);
});

test("a page shows what it is about before any script, and in the language that was chosen", async ({
  browser,
  request,
}) => {
  const product = await makeProduct(await staff(request, "seller"), {
    name_ru: "Пробный товар",
    price: "450.00",
  });
  const page = await open(browser, { options: { javaScriptEnabled: false } });
  await page.goto(`/products/${product.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(product.name);
  await expect(page.getByText("450 ₸").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Себетке қосу", exact: true })).toBeVisible();
  await page.goto(`/products/${product.id}?lang=ru`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Пробный товар");

  const reader = await open(browser, { language: "ru" });
  await reader.goto(`/products/${product.id}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Пробный товар");
  // Now the server knows the language too.
  const drawn = await reader.context().request.get(`/products/${product.id}`);
  expect(await drawn.text()).toContain('<html lang="ru" data-drawn');
});

test("what is pressed and typed before the scripts are there is heard", async ({ browser, request }) => {
  const product = await makeProduct(await staff(request, "seller"));
  const page = await open(browser);
  const { promise: arrival, resolve: arrive } = Promise.withResolvers<void>();
  await page.route("**/assets/index-*.js", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(`/products/${product.id}`, { waitUntil: "commit" });
  const add = page.getByRole("button", { name: "Себетке қосу", exact: true });
  await add.click();
  await expect(add).toHaveAttribute("data-pressed");
  await page.getByRole("combobox").fill("сүт");
  arrive();
  await expect(page.getByRole("main").getByRole("link", { name: "Себет", exact: true })).toBeVisible();
  await expect(page.getByRole("combobox")).toHaveValue("сүт");

  // Where they never come, the page says so instead of hearing for ever.
  const cut = await open(browser);
  await cut.route("**/assets/index-*.js", (route) => route.abort());
  await cut.goto(`/products/${product.id}`);
  await expect(cut.getByRole("link", { name: "Бет толық ашылмады. Жаңарту" })).toBeVisible();
  await cut.unroute("**/assets/index-*.js");
  await cut.getByRole("link", { name: "Бет толық ашылмады. Жаңарту" }).click();
  await cut.getByRole("button", { name: "Себетке қосу", exact: true }).click();
  await expect(cut.getByRole("main").getByRole("link", { name: "Себет", exact: true })).toBeVisible();
});

interface Shift {
  readonly value: number;
  readonly nodes: readonly string[];
}
declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** Runs in the page, before anything of it. */
function watchShifts(): void {
  window.shifts = [];
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (hadRecentInput) continue;
      const nodes = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : ""));
      window.shifts.push({ value, nodes });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** All that was asked for is there, pictures too. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
}
