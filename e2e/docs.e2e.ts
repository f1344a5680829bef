import { expect, test } from "@playwright/test";

test("the API's pages work under our content security policy", async ({ page }) => {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.text().includes("Content Security Policy"))
      complaints.push(message.text());
  });
  const strangers: string[] = [];
  page.on("request", (request) => {
    if (!/^(http:\/\/localhost:|data:|blob:)/.test(request.url())) strangers.push(request.url());
  });

  await page.goto("/docs");
  await expect(page.getByRole("heading", { name: /SaudaFlow/ })).toBeVisible();
  const document = (await (await page.request.get("/api/v1/openapi.json")).json()) as {
    paths: Record<string, object>;
  };
  const count = Object.values(document.paths).reduce((sum, path) => sum + Object.keys(path).length, 0);
  await expect(page.locator(".opblock")).toHaveCount(count);

  const placeOrder = page.locator("#operations-orders-placeOrder");
  await placeOrder.getByRole("button", { expanded: false }).first().click();
  await expect(placeOrder.getByText("payment_method").first()).toBeVisible();
  await expect(placeOrder.getByText("Idempotency-Key").first()).toBeVisible();
  await placeOrder.scrollIntoViewIfNeeded();

  const categories = page.locator("#operations-categories-listCategories");
  await categories.getByRole("button", { expanded: false }).first().click();
  await categories.getByRole("button", { name: "Try it out" }).click();
  await categories.getByRole("button", { name: "Execute" }).click();
  await expect(categories.locator(".live-responses-table").getByText("200").first()).toBeVisible();

  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});
