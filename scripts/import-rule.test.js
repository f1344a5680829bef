import { expect, it } from "vitest";
import { sources, violations } from "./import-rule.js";

/** Each of these must be found, or the rule proves nothing. */
const PLANTED = [
  ["packages/contract/src/x.ts", 'import { readFileSync } from "node:fs";'],
  ["apps/server/src/platform/x.ts", 'import { placeOrder } from "#features/orders/index.ts";'],
  ["apps/server/src/features/cart/x.ts", 'import { takeStock } from "#features/stock/stock.ts";'],
  ["apps/server/src/features/cart/x.ts", 'export { takeStock } from "../stock/index.ts";'],
  ["apps/server/src/features/cart/x.ts", 'import { createApp } from "#app";'],
  ["apps/server/src/migrations/x.ts", 'import { moneyText } from "#features/ledger/index.ts";'],
  ["apps/server/src/features/cart/x.ts", 'const page = await import("../../../../web/src/main.tsx");'],
  ["apps/server/src/config.ts", 'import { placeOrder } from "#features/orders/index.ts";'],
  ["apps/server/src/services.ts", 'import { placeOrder } from "#features/orders/index.ts";'],
  ["apps/web/src/surfaces/storefront/x.tsx", 'import { createApp } from "../../../../server/src/app.ts";'],
  ["apps/web/src/features/cart/x.tsx", 'import { CategoryRail } from "#features/catalog/category-rail.tsx";'],
  ["apps/web/src/features/cart/x.tsx", 'import type { Order } from "#surfaces/storefront/order-page.tsx";'],
  ["apps/web/src/shared/x.ts", 'import {\n  CardStepper,\n} from "#features/cart/card-stepper.tsx";'],
];

it.each(PLANTED)("finds the violation planted in %s: %s", (file, source) => {
  expect(violations(new Map([[file, source]]))).toHaveLength(1);
});

it("finds a ring of features", () => {
  const files = new Map([
    ["apps/server/src/features/a/x.ts", 'import "#features/b/index.ts";'],
    ["apps/server/src/features/b/x.ts", 'import "#features/c/index.ts";'],
    ["apps/server/src/features/c/x.ts", 'import "#features/a/index.ts";'],
  ]);
  expect(violations(files)).toHaveLength(3);
});

it("reads the whole house and finds it in order", () => {
  const files = sources();
  expect(files.size).toBeGreaterThan(200);
  expect(violations(files)).toEqual([]);
});
