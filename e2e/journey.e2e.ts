import { expect, test } from "@playwright/test";
import { DESK, newEmail, noViolations, open } from "./kit.ts";

const PASSWORD = "қызыл-алма-2026";

test("register, top up, buy on a phone in Kazakh, open the receipt", async ({ browser }) => {
  const buyer = await open(browser);

  await test.step("register", async () => {
    await buyer.goto("/register");
    await expect(buyer.locator("html")).toHaveAttribute("lang", "kk");
    await expect(buyer.getByLabel("Аты-жөні")).toBeVisible();
    await noViolations(buyer);
    await buyer.getByLabel("Аты-жөні").fill("Айгүл Сәрсенова");
    await buyer.getByLabel("Пошта").fill(newEmail());
    await buyer.getByLabel("Құпиясөз", { exact: true }).fill(PASSWORD);
    await buyer.getByRole("checkbox").check();
    await buyer.getByRole("button", { name: "Тіркелу" }).click();
    await expect(buyer).toHaveURL("/");
  });

  await test.step("ask for a top-up", async () => {
    await buyer.goto("/wallet");
    await expect(buyer.getByText("0 ₸").first()).toBeVisible();
    await buyer.getByRole("button", { name: "Толтыру" }).first().click();
    await buyer.getByRole("button", { name: /10\s000/ }).click();
    await buyer.getByRole("button", { name: "Өтінім жіберу" }).click();
    await expect(buyer.getByText("Қаралуда")).toBeVisible();
    await noViolations(buyer);
  });

  await test.step("the administrator approves it", async () => {
    const admin = await open(browser, { viewport: DESK });
    await admin.goto("/sign-in?next=/admin/top-ups");
    await admin.getByRole("button", { name: /admin@demo/ }).click();
    const request = admin.getByRole("row").filter({ hasText: /10\s000/ });
    await expect(request).toBeVisible();
    await noViolations(admin);
    await request.getByRole("button", { name: /Мақұлдау/ }).click();
    await admin
      .getByRole("dialog")
      .getByRole("button", { name: /Мақұлдау/ })
      .click();
    await expect(request).toHaveCount(0);
    await admin.context().close();
    await buyer.reload();
    await expect(buyer.getByText(/10\s000\s₸/).first()).toBeVisible();
  });

  await test.step("find goods and fill the cart", async () => {
    await buyer.goto("/");
    await noViolations(buyer);
    await buyer.getByRole("combobox").fill("sut");
    await buyer.getByRole("combobox").press("Enter");
    await expect(buyer).toHaveURL(/q=sut/);
    const card = buyer.getByRole("article").filter({ hasText: "сүті" }).first();
    await card.getByRole("button", { name: /Себетке/ }).click();
    await expect(card.getByRole("textbox", { name: "Саны" })).toHaveValue("1");
    await noViolations(buyer);
    await buyer.getByRole("link", { name: /Себет/ }).last().click();
    await expect(buyer.getByRole("heading", { name: "Себет" })).toBeVisible();
    await noViolations(buyer);
  });

  await test.step("order and pay from the wallet", async () => {
    await buyer.getByRole("link", { name: "Тапсырысты ресімдеу" }).click();
    await buyer.getByRole("radio", { name: /Өзі алып кету/ }).check({ force: true });
    await buyer.getByRole("radio", { name: /Әмиян/ }).check({ force: true });
    await noViolations(buyer);
    await buyer.getByRole("button", { name: /Тапсырыс беру/ }).click();
    await expect(buyer).toHaveURL(/\/orders\/\d+/);
    await expect(buyer.getByText("Төленді").first()).toBeVisible();
    await noViolations(buyer);
  });

  await test.step("the receipt opens, as a page and as PDF", async () => {
    const pdf = buyer.waitForResponse(/receipt\.pdf/);
    await buyer.getByRole("button", { name: /PDF, A4/ }).click();
    expect((await pdf).status()).toBe(200);
    const paper = buyer.getByRole("link", { name: "Чек беті" });
    const href = await paper.getAttribute("href");
    await buyer.goto(new URL(href ?? "", buyer.url()).pathname);
    await expect(buyer.getByRole("heading", { name: /№ \d+ чек/ })).toBeVisible();
    await expect(buyer.getByText("Айгүл")).toHaveCount(0);
    await noViolations(buyer);
  });
});
