import { expect, type Page, test } from "@playwright/test";
import {
  addToCart,
  DEMO_PASSWORD,
  DESK,
  makeBuyer,
  makeProduct,
  newEmail,
  noViolations,
  open,
  staff,
} from "./kit.ts";

const NEW_PASSWORD = "сары-алма-2026";
const add = (page: Page) => page.getByRole("button", { name: "Себетке қосу", exact: true });
const order = (page: Page) => page.getByRole("button", { name: /Тапсырыс беру/ });

async function pickupWith(page: Page, payment: RegExp): Promise<void> {
  await page.getByRole("radio", { name: /Өзі алып кету/ }).check({ force: true });
  await page.getByRole("radio", { name: payment }).check({ force: true });
}

test("a guest fills a cart, registers on the way, and orders what he chose", async ({ browser, request }) => {
  const product = await makeProduct(await staff(request, "seller"));
  const page = await open(browser);
  await page.goto(`/products/${product.id}`);
  await add(page).click();
  await page.goto("/cart");
  await page.getByRole("link", { name: /Тапсырысты ресімдеу/ }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByRole("link", { name: "Тіркелу" }).click();
  await page.getByLabel("Аты-жөні").fill("Ерлан Ахметов");
  await page.getByLabel("Пошта").fill(newEmail());
  await page.getByLabel("Құпиясөз", { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Тіркелу" }).click();
  await expect(page).toHaveURL(/\/checkout/);
  await pickupWith(page, /Қолма-қол/);
  await order(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+/);
  await expect(page.getByText(product.name)).toBeVisible();
  await noViolations(page);
});

test("the whole purchase by keyboard alone", async ({ browser, request }) => {
  const product = await makeProduct(await staff(request, "seller"));
  const page = await open(browser, { viewport: DESK, as: await makeBuyer(request) });
  await page.goto("/");
  /** Tabs on until the control is reached, as somebody without a mouse would. */
  const reach = async (name: RegExp, role: "link" | "button" | "radio" | "combobox") => {
    const wanted = page.getByRole(role, { name }).first();
    await expect(wanted).toBeAttached();
    for (let presses = 0; presses < 120; presses++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${role} ${name} is not reached by Tab`);
  };
  await reach(/Іздеу/, "combobox");
  await page.keyboard.type(product.name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toHaveCount(1);
  await reach(/Себетке қосу/, "button");
  await page.keyboard.press("Enter");
  // The button has become a stepper: the focus stays in its place.
  await expect(page.getByRole("textbox", { name: /Саны/ })).toHaveValue("1");
  await expect(page.getByRole("article").locator(":focus")).toHaveCount(1);
  await noViolations(page);
  await page.goto("/cart");
  await reach(/Тапсырысты ресімдеу/, "link");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/checkout/);
  await reach(/Жеткізу/, "radio");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /Өзі алып кету/ })).toBeChecked();
  await reach(/Тапсырыс беру/, "button");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/orders\/\d+/);
});

test("a price that changed is said in the cart, and again when it changes at the last moment", async ({
  browser,
  request,
}) => {
  const seller = await staff(request, "seller");
  const product = await makeProduct(seller, { price: "300.00" });
  const page = await open(browser, { as: await makeBuyer(request) });
  await page.goto(`/products/${product.id}`);
  await addToCart(page);
  await seller("PATCH", `/products/${product.id}`, { price: "350.00" });
  await page.goto("/cart");
  await expect(page.getByText(/Қымбаттады: бұрын 300/)).toBeVisible();
  await noViolations(page);
  await page.getByRole("link", { name: /Тапсырысты ресімдеу/ }).click();
  await pickupWith(page, /Қолма-қол/);
  await seller("PATCH", `/products/${product.id}`, { price: "400.00" });
  await order(page).click();
  await expect(page.getByText("Бағалар өзгерді")).toBeVisible();
  await noViolations(page);
  await order(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+/);
  await expect(page.getByText(/400/).first()).toBeVisible();
});

test("goods sold out at the checkout are named, put right by one press, and nothing typed is lost", async ({
  browser,
  request,
}) => {
  const seller = await staff(request, "seller");
  const [scarce, plenty] = [await makeProduct(seller, { stock_quantity: 3 }), await makeProduct(seller)];
  const page = await open(browser, { as: await makeBuyer(request) });
  for (const { id } of [scarce, plenty]) {
    await page.goto(`/products/${id}`);
    await addToCart(page);
  }
  await page.goto("/checkout");
  await pickupWith(page, /Қолма-қол/);
  await page.getByLabel(/Түсініктеме/).fill("Сөмкесіз болады");
  await seller("POST", "/stock/adjustments", {
    product_id: scarce.id,
    quantity_change: -3,
    reason: "write_off",
  });
  await order(page).click();
  const note = page.getByRole("alert").filter({ hasText: scarce.name });
  await expect(note).toBeVisible();
  await expect(page.getByLabel(/Түсініктеме/)).toHaveValue("Сөмкесіз болады");
  await noViolations(page);
  await note.getByRole("button", { name: /Түзетіп/ }).click();
  await expect(note).toHaveCount(0);
  await order(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+/);
  await expect(page.getByText(plenty.name)).toBeVisible();
  await expect(page.getByText(scarce.name)).toHaveCount(0);
});

test("a wallet that is too small says by how much, and another payment goes through", async ({
  browser,
  request,
}) => {
  const product = await makeProduct(await staff(request, "seller"), { price: "900000.00" });
  const page = await open(browser, { as: await makeBuyer(request) });
  await page.goto(`/products/${product.id}`);
  await addToCart(page);
  await page.goto("/checkout");
  await pickupWith(page, /Әмиян/);
  await expect(page.getByRole("alert").filter({ hasText: /жетпейді/ })).toBeVisible();
  await noViolations(page);
  await order(page).click();
  await expect(page).toHaveURL(/\/checkout/);
  await pickupWith(page, /Банк картасы/);
  await order(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+/);
});

test("a double click on the button makes one order", async ({ browser, request }) => {
  const email = await makeBuyer(request);
  const product = await makeProduct(await staff(request, "seller"));
  const page = await open(browser, { as: email });
  await page.goto(`/products/${product.id}`);
  await addToCart(page);
  await page.goto("/checkout");
  await pickupWith(page, /Қолма-қол/);
  await order(page).dblclick();
  await expect(page).toHaveURL(/\/orders\/\d+/);
  const { items } = await (await staff(request, email))<{ items: unknown[] }>("GET", "/orders/my");
  expect(items).toHaveLength(1);
  await noViolations(page);
});

test("a session that ends in the middle asks to sign in and loses nothing typed", async ({
  browser,
  request,
}) => {
  const product = await makeProduct(await staff(request, "seller"));
  const email = await makeBuyer(request);
  const page = await open(browser, { as: email });
  await page.goto(`/products/${product.id}`);
  await addToCart(page);
  await page.goto("/checkout");
  await page.getByLabel("Көше немесе шағын аудан").fill("Сәтпаев көшесі");
  await page.getByLabel("Үй", { exact: true }).fill("22");
  await page.getByLabel(/Түсініктеме/).fill("Үшінші қабат");
  const client = await staff(request, email);
  const { items } = await client<{ items: { id: number; is_current: boolean }[] }>("GET", "/auth/sessions");
  for (const { id, is_current } of items) if (!is_current) await client("DELETE", `/auth/sessions/${id}`);
  // The page hears of it by itself.
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await noViolations(page);
  await page.getByLabel("Пошта").fill(email);
  await page.getByLabel("Құпиясөз", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Кіру" }).click();
  await expect(page).toHaveURL(/\/checkout/);
  await expect(page.getByLabel("Көше немесе шағын аудан")).toHaveValue("Сәтпаев көшесі");
  await expect(page.getByLabel(/Түсініктеме/)).toHaveValue("Үшінші қабат");
  await order(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+/);
});

test("an order's state changes before one's eyes", async ({ browser, request }) => {
  const seller = await staff(request, "seller");
  const email = await makeBuyer(request);
  const client = await staff(request, email);
  const product = await makeProduct(seller);
  const { id } = await client<{ id: number }>("POST", "/orders", {
    items: [{ product_id: product.id, quantity: 1 }],
    payment_method: "cash",
    delivery_method: "pickup",
  });
  const page = await open(browser, { as: email });
  await page.goto(`/orders/${id}`);
  await expect(page.getByText("Дүкеннің жауабын күтудеміз")).toBeVisible();
  for (const [status, words] of [
    ["confirmed", "Тапсырыс қабылданды"],
    ["packing", "Тапсырысты жинап жатырмыз"],
    ["ready", "Алып кетуге болады"],
  ] as const) {
    await seller("PATCH", `/orders/${id}/status`, { status });
    await expect(page.getByText(words, { exact: true })).toBeVisible();
  }
  await noViolations(page);
});
