import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import {
  type Ask,
  DESK,
  makeProduct,
  newcomer as newShopkeeper,
  noViolations,
  open,
  type Product,
  staff,
} from "./kit.ts";
import { tabFaults } from "./screen.ts";

interface Category {
  readonly id: number;
  readonly children: readonly Category[];
}

/** The files with code that this page has asked for from now on. */
function scriptsOf(page: Page): string[] {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  return scripts;
}
const ofPanel = (scripts: readonly string[]) => scripts.filter((path) => /panel|overview/.test(path));

/** Somebody who has just registered, with his window open. */
async function newcomer(page: Page): Promise<{ email: string; full_name: string }> {
  const person = { email: `${randomUUID()}@example.kz`, full_name: "Ернар Сынақов" };
  const body = { ...person, password: "көк-алма-2026", consent: true };
  expect((await page.request.post("/api/v1/auth/register", { data: body })).ok()).toBe(true);
  await page.addInitScript(() => localStorage.setItem("saudaflow.signed-in", "1"));
  await page.goto("/orders");
  return person;
}

test("an administrator's people and figures", async ({ browser, request }) => {
  const [seller, client] = await Promise.all([staff(request, "seller"), staff(request, "client")]);
  const page = await open(browser, { viewport: DESK, as: "admin" });
  const own = scriptsOf(page);

  await test.step("the overview moves by itself when something is sold elsewhere", async () => {
    const product = await makeProduct(seller, { price: "777000.00" });
    await page.goto("/admin");
    const orders = page.locator("main").getByRole("link").filter({ hasText: "Тапсырыстар" }).first();
    await expect(orders).toBeVisible();
    await expect(page.getByText("Сақтық көшірме әлі жоқ.")).toBeVisible();
    await noViolations(page);
    expect(await tabFaults(page)).toEqual([]);
    await expect(page.getByText(product.name)).toHaveCount(0);
    const before = await orders.textContent();
    const { id } = await buy(client, product);
    await expect(page.getByText(product.name)).toBeVisible({ timeout: 2000 });
    await expect(orders).not.toHaveText(before ?? "", { timeout: 2000 });
    // Nobody else finds it among his open orders.
    await client("POST", `/orders/${id}/cancel`, {});
  });

  await test.step("a client gets no rights, and none of the panel's code", async () => {
    const stranger = await open(browser, { as: "client" });
    const scripts = scriptsOf(stranger);
    await stranger.goto("/admin");
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Қолжетімділікке тыйым салынған");
    await stranger.waitForLoadState("networkidle");
    expect(ofPanel(own)).not.toEqual([]);
    expect(ofPanel(scripts)).toEqual([]);
    await stranger.context().close();
  });

  await test.step("a role and a block are felt in the other window", async () => {
    const other = await open(browser, { viewport: DESK });
    const { email, full_name } = await newcomer(other);
    await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("link", { name: "Адамдар" }).press("Enter");
    await page.getByRole("searchbox").fill(email);
    await expect(page.getByRole("row")).toHaveCount(2);
    await noViolations(page);
    await page.getByRole("link", { name: full_name }).press("Enter");
    await page.getByRole("button", { name: "Рөлін өзгерту" }).press("Enter");
    await page
      .getByRole("dialog")
      .getByRole("radio", { name: /^Сатушы/ })
      .press("Space");
    await noViolations(page);
    await page.getByRole("button", { name: "Тағайындау: сатушы" }).press("Enter");
    await expect(page.getByText(`${full_name}: сатушы`)).toBeVisible();
    await expect(other.getByRole("link", { name: "Менің дүкенім" })).toBeVisible();

    await page.getByRole("button", { name: "Бұғаттау" }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/Себебі/).fill("Жалған тапсырыстар");
    await dialog.getByRole("button", { name: "Бұғаттау" }).press("Enter");
    await expect(page.getByText("Қазір еш жерде кірмеген.")).toBeVisible();
    await expect(other.getByRole("heading", { name: "Аккаунт бұғатталды" })).toBeVisible();
    await noViolations(page);
    await other.context().close();
  });

  await test.step("the last administrator stays one, and why is said where it was asked", async () => {
    await page.goto("/admin/users?role=admin&q=admin@demo");
    await page.getByRole("row").nth(1).getByRole("link").press("Enter");
    await page.getByRole("button", { name: "Рөлін өзгерту" }).press("Enter");
    await page
      .getByRole("dialog")
      .getByRole("radio", { name: /^Сатып алушы/ })
      .press("Space");
    await page.getByRole("button", { name: "Тағайындау: сатып алушы" }).press("Enter");
    await expect(page.getByRole("dialog").getByText(/Соңғы әкімші/)).toBeVisible();
    await page.keyboard.press("Escape");
  });
});

test("an administrator's goods and rules", async ({ browser, request }) => {
  const [admin, client] = await Promise.all([staff(request, "admin"), staff(request, "client")]);
  const page = await open(browser, { as: "admin" });

  await test.step("a top-up comes by itself and is approved on a phone", async () => {
    await page.goto("/admin/top-ups");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await client("POST", "/wallet/top-ups", { amount: "4321.00" });
    const asked = page.getByRole("listitem").filter({ hasText: /4\s321/ });
    await expect(asked).toBeVisible();
    await noViolations(page);
    await asked.getByRole("button", { name: "Мақұлдау" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Мақұлдау" }).press("Enter");
    await expect(page.getByText("Әмиян толтырылды")).toBeVisible();
    await expect(asked).toHaveCount(0);
    const { items } = await client<{ items: { amount: string }[] }>("GET", "/wallet/transactions");
    expect(items[0]).toMatchObject({ amount: "4321.00" });
  });

  await test.step("a category is moved by keyboard alone, and taken away", async () => {
    const [one, two] = [await makeCategory(admin, "Сынақ бір"), await makeCategory(admin, "Сынақ екі")];
    await page.goto("/admin/categories");
    const handle = page.getByRole("button", { name: "Жылжыту: Сынақ екі" });
    await handle.focus();
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("status").filter({ hasText: "«Сынақ бір» алдында" })).toHaveCount(1);
    await expect(handle).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => rootsOf(admin)).toEqual([one, two]);
    await expect(handle).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => rootsOf(admin)).toEqual([one]);
    await noViolations(page);
    for (const name of ["Сынақ екі", "Сынақ бір"]) {
      await page.getByRole("button", { name: `Әрекеттер: ${name}` }).press("Enter");
      await page.getByRole("menuitem", { name: "Жою" }).press("Enter");
      await page.getByRole("dialog").getByRole("button", { name: "Жою" }).press("Enter");
      await expect(page.getByRole("button", { name: `Жылжыту: ${name}` })).toHaveCount(0);
    }
    // What a dialog covers is out of the roles' sight before anything is taken away.
    await expect.poll(() => rootsOf(admin)).toEqual([]);
  });

  await test.step("settings that somebody else has changed lose nothing that was typed", async () => {
    await page.setViewportSize(DESK);
    await page.goto("/admin/settings");
    const name = page.getByLabel("Жүйе атауы");
    await name.fill("Сынақ дүкендері");
    const before = await admin<{ version: number }>("GET", "/admin/settings");
    await admin("PUT", "/admin/settings", { ...before, support_phone: "+7 701 123 45 67" });
    await page.getByRole("button", { name: "Сақтау" }).press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Қолдау телефоны" })).toBeVisible();
    await expect(name).toHaveValue("Сынақ дүкендері");
    await noViolations(page);
    await page.getByRole("button", { name: "Сақтау" }).press("Enter");
    await expect(page.getByText("Баптаулар сақталды")).toBeVisible();
    const after = await admin<{ version: number }>("GET", "/admin/settings");
    expect(after).toMatchObject({ name: "Сынақ дүкендері", support_phone: "+77011234567" });
    await admin("PUT", "/admin/settings", { ...before, version: after.version });
  });

  await test.step("a shop's data are changed in its owner's stead, and the log knows by whom", async () => {
    const shop = await admin<{ id: number; name: string }>("POST", "/shops", {
      owner_id: (await newShopkeeper(request)).id,
      name: "Сынақ дүкені",
      bin: "131240010479",
      address: "Алматы, Абай 1",
      phone: "+77011234568",
    });
    await page.goto(`/admin/shops/${shop.id}`);
    await page.getByRole("button", { name: "Өзгерту" }).press("Enter");
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("ЖСН / БСН").fill("131240010470");
    await sheet.getByLabel("Мекенжайы").fill("Алматы, Сынақ көшесі, 7");
    await sheet.getByRole("button", { name: "Сақтау" }).press("Enter");
    await expect(sheet.locator("[aria-invalid=true]")).toHaveCount(1);
    await noViolations(page);
    await sheet.getByLabel("ЖСН / БСН").fill("150740001357");
    await sheet.getByRole("button", { name: "Сақтау" }).press("Enter");
    await expect(page.getByRole("definition").filter({ hasText: "150740001357" })).toBeVisible();
    await page.getByRole("link", { name: "Дүкен журналы" }).press("Enter");
    await expect(page.getByRole("row").nth(1)).toContainText("ЖСН / БСН, мекенжайы");
  });

  await test.step("the log says it in words, with what there is to know of each deed", async () => {
    await page.goto("/admin/audit?action=category.");
    await page.getByRole("link", { name: "Санат жылжытылды" }).first().press("Enter");
    await expect(page.getByRole("dialog", { name: "Санат жылжытылды" })).toBeVisible();
    await noViolations(page);
    await page.goBack();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await noViolations(page);
  });
});

function buy(client: Ask, { id }: Product): Promise<{ id: number }> {
  return client("POST", "/orders", {
    items: [{ product_id: id, quantity: 1 }],
    payment_method: "cash",
    delivery_method: "pickup",
  });
}

async function makeCategory(admin: Ask, name: string): Promise<number> {
  const body = { parent_id: null, slug: `s-${randomUUID()}`, name_kk: name, name_ru: name, name_en: name };
  return (await admin<Category>("POST", "/categories", body)).id;
}

/** The categories of this journey that stand at the top, as they stand. */
async function rootsOf(admin: Ask): Promise<number[]> {
  const { items } = await admin<{ items: (Category & { slug: string })[] }>("GET", "/categories");
  return items.filter(({ slug }) => slug.startsWith("s-")).map(({ id }) => id);
}
