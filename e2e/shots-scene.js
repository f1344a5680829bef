// What the pictures of shots.js show: carts, orders and refusals made beside the page.

export const PORT = Number(process.env.E2E_PORT ?? 8198);
export const BASE = `http://localhost:${PORT}`;
export const PASSWORD = "demo-saudaflow";

/** @typedef {import("@playwright/test").Page} Page */

/** @type {Record<number, [code: string, kk: string, ru: string]>} */
const REFUSALS = {
  403: ["account_blocked", "Аккаунт бұғатталған.", "Аккаунт заблокирован."],
  429: [
    "too_many_requests",
    "Сұраныс тым көп. 20 с кейін қайталаңыз.",
    "Слишком много запросов. Повторите через 20 с.",
  ],
  500: [
    "internal",
    "Бізде қате шықты. Сәл кейінірек қайталап көріңіз.",
    "У нас произошла ошибка. Попробуйте чуть позже.",
  ],
};
const WAY = ["confirmed", "packing", "ready", "delivering", "completed"];
/** @type {Map<string, string>} */
const tokens = new Map();

/** @param {import("@playwright/test").Route} route @param {number | object} answer @param {string} language */
export async function fake(route, answer, language) {
  if (answer === 0) return route.abort();
  if (typeof answer === "object") return route.fulfill({ json: answer });
  const [code, kk, ru] = REFUSALS[answer] ?? [];
  const problem = { status: answer, code, detail: language === "kk" ? kk : ru };
  await route.fulfill({ status: answer, json: problem, contentType: "application/problem+json" });
}

/** Presses the form's button with nothing filled in. @param {Page} page */
export async function submit(page) {
  await page.locator("button[type=submit]").last().click();
}

/** Asks the API beside the page. @param {"client" | "seller"} who @param {string} method @param {string} path @param {object} [body] */
async function ask(who, method, path, body) {
  const token = tokens.get(who) ?? (await signIn(who));
  tokens.set(who, token);
  const answer = await fetch(`${BASE}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** @param {string} who @returns {Promise<string>} */
async function signIn(who) {
  const answer = await fetch(`${BASE}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: `${who}@demo.saudaflow.kz`, password: PASSWORD }),
  });
  return (await answer.json()).access_token;
}

/** A cart in which one price has risen and one thing is nearly gone. @param {string} path */
export function filledCart(path) {
  return async () => {
    await leave(3, 10);
    await ask("client", "DELETE", "/cart");
    for (const product_id of [1, 2, 3, 5, 8])
      await ask("client", "POST", "/cart/items", { product_id, quantity: 2 });
    const { price } = await ask("seller", "GET", "/products/2");
    await ask("seller", "PATCH", "/products/2", { price: (Number(price) + 10).toFixed(2) });
    await leave(3, 1);
    return path;
  };
}

/** @param {number} product_id @param {number} quantity */
async function leave(product_id, quantity) {
  const { stock_quantity } = await ask("seller", "GET", `/products/${product_id}`);
  const quantity_change = quantity - stock_quantity;
  if (quantity_change === 0) return;
  await ask("seller", "POST", "/stock/adjustments", { product_id, quantity_change, reason: "correction" });
}

/** The client's order in this state, made if there is none. @param {string} status */
export async function orderThatIs(status) {
  const { items } = await ask("client", "GET", `/orders/my?status=${status}`);
  if (items.length > 0) return `/orders/${items[0].id}`;
  const { id } = await ask("client", "POST", "/orders", {
    items: [
      { product_id: 5, quantity: 1 },
      { product_id: 8, quantity: 2 },
    ],
    payment_method: "cash",
    delivery_method: "delivery",
    address: { city: "Алматы", street: "Төле би көшесі", house: "59", apartment: "12", note: "2-кіреберіс" },
  });
  const way = status === "cancelled" ? ["cancelled"] : WAY.slice(0, WAY.indexOf(status) + 1);
  for (const next of way) await ask("seller", "PATCH", `/orders/${id}/status`, { status: next });
  return `/orders/${id}`;
}

export async function receipt() {
  const { id } = (await ask("client", "GET", "/orders/my?status=completed")).items[0];
  return new URL((await ask("client", "GET", `/orders/${id}`)).receipt_url, BASE).pathname;
}

/** @param {(product: { unit: string, stock_quantity: number }) => boolean} isMeant @param {string} filter */
async function productThat(isMeant, filter) {
  const { items } = await ask("client", "GET", `/products?page_size=100&${filter}`);
  return `/products/${items.find(isMeant)?.id}`;
}
export async function byWeight() {
  return productThat(({ unit }) => unit === "kg", "in_stock=true&sort=popular");
}
export async function soldOut() {
  return productThat(() => true, "in_stock=false");
}
