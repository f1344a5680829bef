import { expect, test } from "@playwright/test";

test("the shop opens in Kazakh", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");
  await page.screenshot({ path: "/tmp/home.png" });
});
