// `npm run shots [-- word … @phone …]`: pictures of every page in three sizes, two themes, Kazakh and Russian, into shots/.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumPath } from "./chromium.ts";
import {
  BASE,
  byWeight,
  fake,
  filledCart,
  orderThatIs,
  PASSWORD,
  PORT,
  receipt,
  soldOut,
  submit,
} from "./shots-scene.js";

const FOLDER = "shots";
const SIZES = { phone: [390, 844], tablet: [820, 1180], desk: [1440, 900] };
const THEMES = /** @type {const} */ (["light", "dark"]);
const LANGUAGES = ["kk", "ru"];
/** So that the pictures show whom to ask. */
const SETTINGS = {
  name: "SaudaFlow",
  support_phone: "+77011234567",
  support_email: "komek@example.kz",
  min_age: 21,
  registration_open: true,
};

/**
 * What is pictured: who looks, where, and what is done there before the picture. `answers`: what the API is made to
 * answer, by path: a status, or a body. `full`: the whole length of the page.
 * @typedef {import("@playwright/test").Page} Page
 * @typedef {{
 *   who?: "client" | "seller" | "admin",
 *   path: string | ((page: Page) => Promise<string>),
 *   act?: (page: Page) => Promise<unknown>,
 *   answers?: Record<string, number | object>,
 *   full?: boolean,
 * }} Shot
 * @type {Record<string, Shot>}
 */
const SHOTS = {
  home: { path: "/", full: true },
  "home-known": { who: "client", path: "/", full: true },
  catalog: { path: "/catalog" },
  category: { path: "/catalog?category_id=2&in_stock=true" },
  filters: {
    path: "/catalog?on_sale=true",
    act: async (page) => {
      const open = page.getByRole("button", { name: /^(Сүзгілер|Фильтры)/ });
      if (!(await open.isVisible())) return;
      await open.click();
      await page.getByRole("dialog").waitFor();
    },
  },
  search: { path: "/catalog?q=sut" },
  suggestions: {
    path: "/",
    act: async (page) => {
      await page.getByRole("combobox").fill("нан");
      await page.getByRole("option").first().waitFor();
    },
  },
  "nothing-found": { path: "/catalog?q=zzzzzz" },
  "nothing-but-near": { path: "/catalog?q=йогурд" },
  "nothing-passes": { path: "/catalog?q=сүт&max_price=1" },
  "cart-empty": { path: "/cart" },
  product: { path: "/products/1", full: true },
  "product-by-weight": {
    path: byWeight,
    act: (page) => page.locator("main button[class*=bg-accent]").first().click(),
  },
  "product-sold-out": { path: soldOut },
  "product-viewer": {
    path: "/products/1",
    act: async (page) => {
      await page.getByRole("button", { name: /^(Суретті үлкейту|Увеличить фото)/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  "product-gone": { path: "/products/999999" },
  cart: { who: "client", path: filledCart("/cart"), full: true },
  "cart-sheet": {
    who: "client",
    path: filledCart("/catalog"),
    act: async (page) => {
      await page.locator("a[href='/cart']:visible").first().click();
      await page.getByRole("heading", { name: /^(Себет|Корзина)$/ }).waitFor();
    },
  },
  checkout: { who: "client", path: "/checkout", full: true },
  "checkout-errors": {
    who: "client",
    path: "/checkout",
    full: true,
    act: async (page) => {
      await page.locator("[data-refusal] button").click();
      await page.locator("button[type=submit]:enabled").last().click();
    },
  },
  orders: { who: "client", path: "/orders" },
  ...Object.fromEntries(
    /** @type {const} */ ([
      "pending",
      "confirmed",
      "packing",
      "ready",
      "delivering",
      "completed",
      "cancelled",
    ]).map((status) => [
      `order-${status}`,
      { who: /** @type {const} */ ("client"), path: () => orderThatIs(status), full: true },
    ]),
  ),
  receipt: { path: receipt, full: true },
  notifications: { who: "client", path: "/notifications" },
  "notifications-empty": {
    who: "client",
    path: "/notifications",
    answers: { notifications: { items: [], next_cursor: null, unread: 0 } },
  },
  wallet: { who: "client", path: "/wallet" },
  "wallet-top-up": { who: "client", path: "/wallet?top-up" },
  favourites: { who: "client", path: "/favourites" },
  profile: { who: "client", path: "/profile", full: true },
  "profile-address": {
    who: "client",
    path: "/profile",
    act: async (page) => {
      await page.getByRole("button", { name: /^(Мекенжай қосу|Добавить адрес)/ }).click();
      await page.getByRole("dialog").locator("button[type=submit]").waitFor();
    },
  },
  "sign-in": { path: "/sign-in" },
  "sign-in-errors": { path: "/sign-in", act: submit },
  register: { path: "/register", full: true },
  "register-errors": { path: "/register", act: submit, full: true },
  "register-closed": { path: "/register", answers: { settings: { ...SETTINGS, registration_open: false } } },
  "reset-password": { path: "/reset-password" },
  "new-password": { path: "/reset-password#token=x" },
  "not-found": { path: "/nowhere" },
  forbidden: { who: "client", path: "/admin" },
  "no-network": refusedCatalog(0),
  "server-error": refusedCatalog(500),
  "too-many": refusedCatalog(429),
  blocked: { who: "client", path: "/orders", answers: { "orders/my": 403 } },
  "admin-overview": { who: "admin", path: "/admin", full: true },
  "admin-orders": { who: "admin", path: "/admin/orders" },
  "admin-order": { who: "admin", path: "/admin/orders/1" },
  "seller-today": { who: "seller", path: "/seller", full: true },
  "seller-board": { who: "seller", path: "/seller/orders" },
  "seller-orders": { who: "seller", path: "/seller/orders/list" },
  "seller-orders-none": { who: "seller", path: "/seller/orders/list?q=zzzzzz" },
  "seller-order": { who: "seller", path: (page) => shopOrder(page, "pending") },
  "seller-picking": {
    who: "seller",
    path: async (page) => `${await shopOrder(page, "packing")}/picking`,
    act: (page) => page.getByRole("checkbox").first().check({ force: true }),
  },
  "seller-refund": {
    who: "seller",
    path: (page) => shopOrder(page, "completed"),
    act: async (page) => {
      await page.getByRole("button", { name: /Қайтаруды|возврат/ }).click();
      await page.getByRole("dialog").getByRole("button").nth(1).click();
    },
  },
  "seller-cancel": {
    who: "seller",
    path: (page) => shopOrder(page, "pending"),
    act: (page) => opened(page, page.getByRole("button", { name: /бас тарту|Отменить/ })),
  },
  "seller-report": { who: "seller", path: "/seller/reports" },
  "seller-report-ranks": { who: "seller", path: "/seller/reports?kind=sales-by-product" },
  "seller-products": { who: "seller", path: "/seller/products" },
  "seller-products-filtered": { who: "seller", path: "/seller/products?q=сүт&level=low&sort=price" },
  "seller-products-bulk": {
    who: "seller",
    path: "/seller/products",
    act: async (page) => {
      const boxes = page.locator("tbody, ul[aria-label]").getByRole("checkbox");
      await boxes.nth(0).check();
      await boxes.nth(2).check();
    },
  },
  "seller-products-price": {
    who: "seller",
    path: "/seller/products",
    act: async (page) => {
      await page.locator("tbody, ul[aria-label]").getByRole("checkbox").nth(1).check();
      await page.getByRole("toolbar").getByRole("button").nth(4).click();
      await page.getByRole("dialog").getByRole("textbox").fill("12,5");
      await page.getByRole("dialog").getByRole("listitem").waitFor();
    },
  },
  "seller-product": { who: "seller", path: "/seller/products/5" },
  "seller-archive": {
    who: "seller",
    path: async (page) => {
      await archived(page);
      return "/seller/products?is_archived=true";
    },
    act: (page) => page.locator("tbody, ul[aria-label]").getByRole("checkbox").first().check(),
  },
  "seller-archived": { who: "seller", path: async (page) => `/seller/products/${await archived(page)}` },
  "seller-product-delete": {
    who: "seller",
    path: "/seller/products/5",
    act: (page) => opened(page, page.locator("main button:has(.lucide-trash-2)").first()),
  },
  "seller-more": {
    who: "seller",
    path: "/seller/stock",
    act: async (page) => {
      const more = page.locator("nav button:has(.lucide-menu):visible");
      if (await more.isVisible()) await opened(page, more);
    },
  },
  "seller-product-new": {
    who: "seller",
    path: "/seller/products/new",
    act: (page) => page.locator("button[type=submit]").click(),
  },
  imports: { who: "seller", path: "/seller/imports", act: uploadList },
  "import-check": { who: "seller", path: importPath("") },
  "import-columns": { who: "seller", path: importPath("?step=columns") },
  stock: { who: "seller", path: "/seller/stock" },
  "stock-adjust": {
    who: "seller",
    path: "/seller/stock",
    act: async (page) => {
      await opened(page, page.locator("main button.bg-accent").first());
      for (const place of [0, 3, 5]) {
        await page.getByRole("dialog").getByRole("combobox").click();
        await page.getByRole("option").nth(place).click();
      }
      await page.getByRole("dialog").locator("input[data-scan]").nth(1).fill("12");
      await page.getByRole("dialog").getByRole("button").last().click();
    },
  },
  "stock-adjust-one": {
    who: "seller",
    path: "/seller/stock/1",
    act: (page) => opened(page, page.locator("main button.bg-accent").first()),
  },
  "stock-history": { who: "seller", path: "/seller/stock/1" },
  "stock-movements": { who: "seller", path: "/seller/stock/movements" },
  "shop-profile": { who: "seller", path: "/seller/shop" },
  "admin-top-ups": { who: "admin", path: "/admin/top-ups" },
  "admin-users": { who: "admin", path: "/admin/users" },
  "admin-user": { who: "admin", path: "/admin/users/3" },
  "admin-user-role": {
    who: "admin",
    path: "/admin/users/3",
    act: (page) => opened(page, page.locator("button:has(.lucide-user-cog)")),
  },
  "admin-user-block": {
    who: "admin",
    path: "/admin/users/3",
    act: (page) => opened(page, page.locator("button:has(.lucide-ban)")),
  },
  "admin-shops": { who: "admin", path: "/admin/shops" },
  "admin-shop": { who: "admin", path: "/admin/shops/1" },
  "admin-shop-edit": {
    who: "admin",
    path: "/admin/shops/1",
    act: (page) => opened(page, page.locator("button:has(.lucide-pencil)")),
  },
  "admin-shop-open": {
    who: "admin",
    path: "/admin/shops",
    act: (page) => opened(page, page.locator("button:has(.lucide-plus)")),
  },
  "admin-categories": { who: "admin", path: "/admin/categories" },
  "admin-category": {
    who: "admin",
    path: "/admin/categories",
    act: (page) => opened(page, page.locator("main li button:not([aria-label])").first()),
  },
  "admin-category-new": {
    who: "admin",
    path: "/admin/categories",
    act: (page) => opened(page, page.locator("button:has(.lucide-plus)")),
  },
  "admin-reports": { who: "admin", path: "/admin/reports" },
  "admin-audit": { who: "admin", path: "/admin/audit" },
  "admin-audit-entry": {
    who: "admin",
    path: "/admin/audit?action=order.",
    act: (page) => opened(page, page.locator("main a[href*=entry]").first()),
  },
  "admin-settings": { who: "admin", path: "/admin/settings" },
};

const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith("@"));
/** `@kk-dark-phone`, `@phone`: only in these. */
const where = words.filter((word) => word.startsWith("@")).map((word) => word.slice(1));
const server = spawn(process.execPath, ["e2e/server.js"], {
  // All the pictures take longer than a token lives.
  env: { ...process.env, PORT: String(PORT), RATE_LIMIT: "off", ACCESS_TOKEN_TTL: "86400" },
  stdio: "inherit",
});
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ["--no-sandbox"] });
let count = 0;
try {
  await untilReady();
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      for (const [size, [width = 0, height = 0]] of Object.entries(SIZES))
        if (where.every((word) => `${language}-${theme}-${size}`.includes(word)))
          await shoot(language, theme, size, width, height);
    }
  }
  console.log(`${count} pictures in ${FOLDER}/`);
} finally {
  await browser.close();
  server.kill("SIGTERM");
  await once(server, "exit");
}

/** @param {string} language @param {"light" | "dark"} theme @param {string} size @param {number} width @param {number} height */
async function shoot(language, theme, size, width, height) {
  const folder = join(FOLDER, `${language}-${theme}-${size}`);
  mkdirSync(folder, { recursive: true });
  /** @type {Map<string, import("@playwright/test").Page>} */
  const pages = new Map();
  for (const [name, { who = "guest", path, act, answers, full = false }] of Object.entries(SHOTS)) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    const page = pages.get(who) ?? (await open(who, language, theme, width, height));
    pages.set(who, page);
    await page.unrouteAll();
    for (const [address, answer] of Object.entries({ settings: SETTINGS, ...answers })) {
      await page.route(new RegExp(`/api/v1/${address}(\\?|$)`), (route) => fake(route, answer, language));
    }
    await page.goto(BASE + (typeof path === "string" ? path : await path(page)));
    await page.waitForLoadState("networkidle");
    await act?.(page);
    await page.waitForLoadState("networkidle");
    // Also what is tried several times before it is given up.
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: full });
    count++;
  }
  for (const page of pages.values()) await page.context().close();
}

/** @param {string} who @param {string} language @param {"light" | "dark"} theme @param {number} width @param {number} height */
async function open(who, language, theme, width, height) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    // A finger, and no scrollbar that takes room.
    hasTouch: width < 1000,
    isMobile: width < 1000,
    reducedMotion: "reduce",
    // Its answers would come past those that are made up.
    serviceWorkers: "block",
    baseURL: BASE,
  });
  if (who !== "guest") {
    const answer = await context.request.post("/api/v1/auth/login", {
      data: { email: `${who}@demo.saudaflow.kz`, password: PASSWORD },
    });
    if (!answer.ok()) throw new Error(`${who} can't sign in: ${answer.status()}`);
  }
  await context.addInitScript(
    ({ preferences, isSignedIn }) => {
      localStorage.setItem("saudaflow.preferences", preferences);
      if (isSignedIn) localStorage.setItem("saudaflow.signed-in", "1");
    },
    { preferences: JSON.stringify({ language, theme }), isSignedIn: who !== "guest" },
  );
  return context.newPage();
}

/** The catalogue as one comes to it from another page: the first is drawn by the server. @param {number} status @returns {Shot} */
function refusedCatalog(status) {
  return {
    path: "/cart",
    act: async (page) => {
      await page.locator("a[href='/catalog']:visible").first().click();
      await page.getByRole("button", { name: /^(Қайталау|Повторить)/ }).waitFor();
    },
    answers: { products: status },
  };
}

/** Presses what opens a sheet or a dialog, and waits for it. @param {Page} page @param {import("@playwright/test").Locator} opener */
async function opened(page, opener) {
  await opener.click();
  await page.getByRole("dialog").waitFor();
}

/** A product that was put into the archive. @param {Page} page @returns {Promise<number>} */
function archived(page) {
  return page.evaluate(async () => {
    const { access_token } = await (await fetch("/api/v1/auth/refresh", { method: "POST" })).json();
    const headers = { authorization: `Bearer ${access_token}` };
    const list = async (/** @type {string} */ query) =>
      (await (await fetch(`/api/v1/seller/products?${query}`, { headers })).json()).items;
    const [known] = await list("is_archived=true");
    if (known) return known.id;
    const [product] = await list("sort=popular&page_size=1");
    await fetch(`/api/v1/products/${product.id}`, { method: "DELETE", headers });
    return product.id;
  });
}

/** A price list with a fault, which waits to be mended. @param {import("@playwright/test").Page} page */
async function uploadList(page) {
  const rows = [
    "Штрихкод;Тауар;Санат;Баға;Қоймада",
    "4870000000012;Айран 1 л;Нан;520;24",
    "4870000000029;Тоқаш;Нан;тегін;10",
    "4870000000037;Ірімшік 200 г;Нан;1 450;8",
  ];
  const file = { name: "baga-qarasha.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.waitForURL(/imports\/\d+/);
  await page.locator("main table, main ul li").first().waitFor();
  await page.goto(`${BASE}/seller/imports`);
}

/** @param {string} step */
function importPath(step) {
  return async (/** @type {import("@playwright/test").Page} */ page) => {
    await page.goto(`${BASE}/seller/imports`);
    const link = page.locator("main a[href^='/seller/imports/']").first();
    return `${await link.getAttribute("href")}${step}`;
  };
}

/** @param {import("@playwright/test").Page} page @param {string} status */
async function shopOrder(page, status) {
  const id = await page.evaluate(async (wanted) => {
    const { access_token } = await (await fetch("/api/v1/auth/refresh", { method: "POST" })).json();
    const headers = { authorization: `Bearer ${access_token}` };
    const { items } = await (await fetch(`/api/v1/orders?status=${wanted}`, { headers })).json();
    return items[0]?.id;
  }, status);
  return `/seller/orders/${id}`;
}

async function untilReady() {
  for (let tries = 0; tries < 600; tries++) {
    if (
      await fetch(`${BASE}/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the server did not start");
}
