import { expect, test } from "@playwright/test";
import { addToCart, newEmail, noViolations, open } from "./kit.ts";

test("addresses, favourites, own data, closing the account", async ({ browser }) => {
  const page = await open(browser);
  await page.goto("/register");
  await page.getByLabel("Аты-жөні").fill("Дана Ахметова");
  const email = newEmail();
  await page.getByLabel("Пошта").fill(email);
  await page.getByLabel("Құпиясөз", { exact: true }).fill("көк-алма-2026");
  // A reload loses nothing that was typed, and keeps no password.
  await page.reload();
  await expect(page.getByLabel("Аты-жөні")).toHaveValue("Дана Ахметова");
  await expect(page.getByLabel("Пошта")).toHaveValue(email);
  await expect(page.getByLabel("Құпиясөз", { exact: true })).toHaveValue("");
  await page.getByLabel("Құпиясөз", { exact: true }).fill("көк-алма-2026");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Тіркелу" }).click();
  await expect(page).toHaveURL("/");

  await test.step("a heart keeps a product", async () => {
    await page.goto("/products/1");
    const heart = page.getByRole("button", { name: /Таңдаулыларға/ });
    await heart.click();
    await expect(heart).toHaveAttribute("aria-pressed", "true");
    await noViolations(page);
    const picture = page.getByRole("button", { name: /Суретті үлкейту/ });
    for (const close of [() => page.keyboard.press("Escape"), () => page.goBack()]) {
      await picture.click();
      await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
      await close();
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(page).toHaveURL("/products/1");
      await expect(picture).toBeFocused();
    }
    await page.goto("/favourites");
    await expect(page.getByRole("article")).toHaveCount(1);
    await noViolations(page);
  });

  await test.step("an address is kept and offered at the checkout", async () => {
    await page.goto("/profile");
    await page.getByRole("button", { name: "Мекенжай қосу" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Атауы").fill("Үй");
    await sheet.getByLabel("Қала", { exact: true }).fill("Алматы");
    await sheet.getByLabel(/Көше/).fill("Төле би көшесі");
    await noViolations(page);
    // Without the house it is refused beside the field, and nothing typed is lost.
    await sheet.getByRole("button", { name: "Сақтау" }).click();
    await expect(sheet.getByLabel("Үй", { exact: true })).toHaveAttribute("aria-invalid", "true");
    // Nor does a reload lose it.
    await page.reload();
    await page.getByRole("button", { name: "Мекенжай қосу" }).click();
    await expect(sheet.getByLabel("Атауы")).toHaveValue("Үй");
    await sheet.getByLabel("Үй", { exact: true }).fill("59");
    await sheet.getByRole("button", { name: "Сақтау" }).click();
    await expect(page.getByText("Алматы, Төле би көшесі, 59")).toBeVisible();
    await noViolations(page);
    await page.goto("/products/1");
    await addToCart(page);
    await page.goto("/checkout");
    await expect(page.getByLabel(/Көше/)).toHaveValue("Төле би көшесі");
    await noViolations(page);
  });

  await test.step("letters follow the language that is chosen in the header", async () => {
    await page.goto("/profile");
    for (const [language, name] of [
      ["ru", "Рус"],
      ["kk", "Қаз"],
    ] as const) {
      const kept = page.waitForResponse((answer) => answer.request().method() === "PATCH" && answer.ok());
      await page.getByRole("button", { name, exact: true }).first().click();
      expect(await (await kept).json()).toMatchObject({ language });
    }
  });

  await test.step("the name changes everywhere at once", async () => {
    await page.getByRole("button", { name: "Деректерді өзгерту" }).click();
    await page.getByRole("dialog").getByLabel("Аты-жөні").fill("Дана Серікова");
    await page.getByRole("dialog").getByRole("button", { name: "Сақтау" }).click();
    await expect(page.getByText("Дана Серікова")).toBeVisible();
  });

  await test.step("a number given can be taken back", async () => {
    for (const [number, shown] of [
      ["8 701 123 45 67", 1],
      ["", 0],
    ] as const) {
      await page.getByRole("button", { name: "Деректерді өзгерту" }).click();
      await page
        .getByRole("dialog")
        .getByLabel(/Телефон/)
        .fill(number);
      await page.getByRole("dialog").getByRole("button", { name: "Сақтау" }).click();
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(page.getByText(/\+7\s701\s123\s45\s67/)).toHaveCount(shown);
    }
  });

  await test.step("own data are taken home, then the account is closed", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Деректерді жүктеп алу" }).click();
    expect((await download).suggestedFilename()).toMatch(/^SaudaFlow 20\d\d-\d\d-\d\d\.json$/);
    await page.getByRole("button", { name: "Аккаунтты жабу" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Қазіргі құпиясөз").fill("басқа-сөз-2026");
    await sheet.getByRole("button", { name: "Аккаунтты жабу" }).click();
    await expect(sheet.getByText("Құпиясөз дұрыс емес")).toBeVisible();
    await noViolations(page);
    await sheet.getByLabel("Қазіргі құпиясөз").fill("көк-алма-2026");
    await sheet.getByRole("button", { name: "Аккаунтты жабу" }).click();
    await expect(page).toHaveURL("/");
    await page.goto("/profile");
    await expect(page).toHaveURL(/\/sign-in/);
  });
});
