import { expect, test } from "@playwright/test";
import { DESK, makeProduct, newcomer, noViolations, open, staff } from "./kit.ts";

test("what becomes of an order is told by itself, leads to it, and is marked as read", async ({
  browser,
  request,
}) => {
  const seller = await staff(request, "seller");
  const product = await makeProduct(seller);
  const { email, ask } = await newcomer(request);
  const { id } = await ask<{ id: number }>("POST", "/orders", {
    items: [{ product_id: product.id, quantity: 1 }],
    payment_method: "cash",
    delivery_method: "pickup",
  });
  const page = await open(browser, { viewport: DESK, as: email });
  await page.goto("/");

  await test.step("what was bought is offered again", async () => {
    const again = page.getByRole("region", { name: "Қайта сатып алу" });
    await expect(again.getByRole("link", { name: product.name })).toBeAttached();
  });

  await test.step("the bell counts while one looks at another page", async () => {
    await expect(page.getByRole("link", { name: "Хабарландырулар" })).toBeVisible();
    for (const status of ["confirmed", "packing"]) await seller("PATCH", `/orders/${id}/status`, { status });
    await page.getByRole("link", { name: "Жаңа хабарландыру: 2" }).click();
    // Another page has the focus, as if it had been loaded.
    await expect(page.getByRole("main")).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: "Хабарландырулар" })).toBeAttached();
    await noViolations(page);
  });

  await test.step("one is read by following it, the others by one press", async () => {
    await page.getByRole("link", { name: /қабылданды/ }).click();
    await expect(page).toHaveURL(`/orders/${id}`);
    await page.getByRole("link", { name: "Жаңа хабарландыру: 1" }).click();
    await page.getByRole("button", { name: "Барлығы оқылды" }).click();
    await expect(page.getByRole("button", { name: "Барлығы оқылды" })).toBeHidden();
    await expect(page.getByRole("link", { name: "Хабарландырулар" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("link", { name: /жиналып жатыр/ })).toBeVisible();
    await expect(page.getByRole("button", { name: "Барлығы оқылды" })).toHaveCount(0);
  });
});
