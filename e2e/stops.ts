import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import type { Messages } from "../apps/web/src/shared/i18n/messages.ts";
import { type Ask, type Email, makeBuyer, makeProduct, type Product, staff } from "./kit.ts";

/** Brings a page into a state worth looking at; answers with the button that opened a dialog, which gets the focus back. */
type Act = (page: Page, t: Messages) => Promise<Locator | undefined>;

/** A page, and what is looked at there, one after another. */
export interface Stop {
  readonly path: string;
  readonly acts?: Readonly<Record<string, Act>>;
}

export const asItIs: Act = async () => undefined;
const dialog =
  (opener: (t: Messages) => string): Act =>
  async (page, t) => {
    const pressed = button(page, opener(t));
    await pressed.click();
    await expect(page.getByRole("dialog")).toBeVisible();
    return pressed;
  };

const button = (page: Page, name: string) => page.getByRole("button", { name }).first();

/** Sends what is not filled in, so that the refusals stand beside their fields. */
const refused =
  (submit: (t: Messages) => string) =>
  async (page: Page, t: Messages): Promise<undefined> => {
    await page
      .locator("main")
      .getByRole("button", { name: submit(t) })
      .last()
      .click();
    await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
  };

export const guestStops = (product: Product, receipt: string): readonly Stop[] => [
  {
    path: "/",
    acts: {
      suggestions: async (page) => {
        await page.getByRole("combobox").fill("нан");
        await expect(page.getByRole("option").first()).toBeVisible();
      },
    },
  },
  {
    path: "/catalog?category_id=2&in_stock=true",
    acts: { plain: asItIs, filters: dialog((t) => t.catalog.filters_chosen(1)) },
  },
  { path: "/catalog?q=zzzzzz" },
  { path: "/cart" },
  {
    path: `/products/${product.id}`,
    acts: {
      pictures: async (page, t) => {
        const opener = await dialog((words) => words.catalog.enlarge(""))(page, t);
        await page.keyboard.press("ArrowRight");
        await expect(page.getByRole("dialog").getByRole("status")).toHaveText("2 / 2");
        return opener;
      },
      "in the cart": async (page, t) => {
        const add = page.getByRole("button", { name: t.catalog.add_to_cart, exact: true });
        if (await add.isVisible()) await add.click();
        await expect(page.getByRole("textbox", { name: t.common.quantity }).first()).toBeVisible();
      },
    },
  },
  { path: "/products/999999" },
  { path: "/sign-in", acts: { refused: refused((t) => t.shell.sign_in) } },
  {
    path: "/register",
    acts: {
      refused: async (page, t) => {
        await refused(() => t.account.register)(page, t);
        await page.locator("details").evaluate((details: HTMLDetailsElement) => {
          details.open = true;
        });
      },
    },
  },
  { path: "/reset-password", acts: { refused: refused((t) => t.account.reset_send) } },
  { path: "/reset-password#token=x", acts: { refused: refused((t) => t.account.change_password) } },
  { path: receipt },
  { path: "/receipts/nothing" },
  { path: "/nowhere" },
];

export const buyerStops = (order: string): readonly Stop[] => [
  { path: "/cart" },
  { path: "/checkout" },
  {
    path: "/checkout",
    acts: {
      refused: async (page, t) => {
        const fix = button(page, t.orders.checkout.fix);
        const send = button(page, t.orders.checkout.order);
        await expect(send).toBeVisible();
        if (await fix.isVisible()) await fix.click();
        await page.getByLabel(t.orders.checkout.street).fill("");
        await expect(send).toBeEnabled();
        await refused(() => t.orders.checkout.order)(page, t);
      },
    },
  },
  { path: "/orders" },
  { path: order, acts: { plain: asItIs, cancelling: dialog((t) => t.orders.cancel) } },
  { path: "/wallet", acts: { plain: asItIs, "top-up": dialog((t) => t.wallet.top_up) } },
  { path: "/favourites" },
  {
    path: "/profile",
    acts: {
      plain: asItIs,
      "own data": dialog((t) => t.account.edit),
      address: dialog((t) => t.account.add_address),
      "removal of an address": dialog((t) => `${t.common.remove}: `),
      password: dialog((t) => t.account.change_password),
      closing: dialog((t) => t.account.close_account),
    },
  },
  { path: "/admin" },
];

export interface Scene {
  readonly product: Product;
  readonly email: Email;
  readonly order: string;
  readonly receipt: string;
}

/** A product with a gallery, lowered, the last of it. */
async function makePictured(seller: Ask): Promise<Product> {
  const product = await makeProduct(seller, {
    price: "12990.00",
    compare_at_price: "15990.50",
    stock_quantity: 5,
    low_stock_threshold: 10,
  });
  for (const name of ["apple", "tomato"]) {
    const form = new FormData();
    form.append(
      "file",
      new File([readFileSync(`apps/web/public/pictures/${name}.webp`)], `${name}.webp`, {
        type: "image/webp",
      }),
    );
    await seller("POST", `/products/${product.id}/images`, form);
  }
  return product;
}

/** A buyer of his own with something everywhere: goods that changed in the cart, an order, money, an address, a favourite. */
export async function setScene(request: APIRequestContext): Promise<Scene> {
  const email = await makeBuyer(request);
  const seller = await staff(request, "seller");
  const admin = await staff(request, "admin");
  const client = await staff(request, email);
  const product = await makePictured(seller);
  for (const [change, fields] of [
    [{ price: "480.00" }, {}],
    [{ price: "400.00" }, {}],
    [{ is_published: false }, {}],
    [{}, { unit: "kg", price: "12345.50" }],
  ] as const) {
    const { id } = await makeProduct(seller, fields);
    await client("POST", "/cart/items", { product_id: id, quantity: 3 });
    await seller("PATCH", `/products/${id}`, change);
  }
  const scarce = await makeProduct(seller, { stock_quantity: 5 });
  await client("POST", "/cart/items", { product_id: scarce.id, quantity: 3 });
  await seller("POST", "/stock/adjustments", {
    product_id: scarce.id,
    quantity_change: -4,
    reason: "write_off",
  });
  const asked = await client<{ id: number }>("POST", "/wallet/top-ups", { amount: "50000.50" });
  await admin("POST", `/wallet/top-ups/${asked.id}/approve`);
  await client("POST", "/wallet/top-ups", { amount: "100.00" });
  const address = { city: "Алматы", street: "Абай даңғылы", house: "10", apartment: "5", note: "" };
  await client("POST", "/users/me/addresses", { label: "Үй", ...address });
  await client("PUT", `/users/me/favourites/${product.id}`);
  const { id, receipt_url } = await client<{ id: number; receipt_url: string }>("POST", "/orders", {
    items: [{ product_id: product.id, quantity: 2 }],
    payment_method: "wallet",
    delivery_method: "delivery",
    address,
    comment: "Сөмкесіз",
  });
  return { product, email, order: `/orders/${id}`, receipt: new URL(receipt_url).pathname };
}
