import { randomUUID } from "node:crypto";
import {
  type APIRequestContext,
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
} from "@playwright/test";
import axe from "axe-core";

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };
export const DEMO_PASSWORD = "demo-saudaflow";

/** One of the demo's people, or somebody by his e-mail, all with the demo's password. */
type Who = "client" | "seller" | "admin" | Email;
export type Email = `${string}@${string}`;

interface Person {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: "kk" | "ru" | "en";
  /** Signed in already. */
  readonly as?: Who;
  readonly options?: BrowserContextOptions;
}

/** A page of a person of his own: nothing is shared with the others. Whatever the browser complains about fails the test. */
export async function open(
  browser: Browser,
  { viewport = PHONE, language = "kk", as, options }: Person = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    hasTouch: viewport === PHONE,
    reducedMotion: "reduce",
    ...options,
  });
  // The refresh cookie is what stays of a sign-in.
  if (as) await signIn(context.request, as);
  await context.addInitScript(
    ([preferences, signedIn]) => {
      if (localStorage.getItem("saudaflow.preferences") === null) {
        localStorage.setItem("saudaflow.preferences", preferences);
        if (signedIn) localStorage.setItem("saudaflow.signed-in", "1");
      }
    },
    [JSON.stringify({ language, theme: "system" }), as !== undefined] as const,
  );
  const page = await context.newPage();
  const waiting = new Set<unknown>();
  asked.set(page, waiting);
  page.on("request", (request) => request.url().includes("/api/") && waiting.add(request));
  page.on("requestfinished", (request) => waiting.delete(request));
  page.on("requestfailed", (request) => waiting.delete(request));
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) throw new Error(message.text());
  });
  return page;
}

async function signIn(request: APIRequestContext, who: Who): Promise<string> {
  const email = who.includes("@") ? who : `${who}@demo.saudaflow.kz`;
  const answer = await request.post("/api/v1/auth/login", { data: { email, password: DEMO_PASSWORD } });
  expect(answer.ok()).toBe(true);
  return ((await answer.json()) as { access_token: string }).access_token;
}

export type Ask = <T>(method: string, path: string, data?: unknown) => Promise<T>;

/** Asks the API as somebody, beside any page. A form is sent as one, all else as JSON. */
export async function staff(request: APIRequestContext, who: Who): Promise<Ask> {
  const token = await signIn(request, who);
  return async <T>(method: string, path: string, data?: unknown) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await request.fetch(`/api/v1${path}`, {
      method,
      headers,
      ...(data instanceof FormData ? { multipart: data } : data !== undefined && { data }),
    });
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return (answer.status() === 204 ? undefined : await answer.json()) as T;
  };
}

/** An address that nobody has yet: a journey may be run again. */
export const newEmail = (): Email => `buyer-${randomUUID()}@example.kz`;

/** A buyer of one's own: journeys run beside one another and share nobody's cart. */
export async function makeBuyer(request: APIRequestContext): Promise<Email> {
  const email = newEmail();
  const person = { email, password: DEMO_PASSWORD, full_name: "Дана Ахметова", phone: "+77011234567" };
  const answer = await request.post("/api/v1/auth/register", { data: { ...person, consent: true } });
  expect(answer.ok()).toBe(true);
  return email;
}

/** A new buyer, who asks the API for himself. */
export async function newcomer(request: APIRequestContext): Promise<{ email: Email; id: number; ask: Ask }> {
  const email = await makeBuyer(request);
  const ask = await staff(request, email);
  const { id } = await ask<{ id: number }>("GET", "/auth/me");
  return { email, id, ask };
}

/** A product of the demo's seller that no other test touches, nor finds by its name. */
export async function makeProduct(seller: Ask, fields: Record<string, unknown> = {}): Promise<Product> {
  const name = `Сынақ тауары ${randomUUID()}`;
  return seller<Product>("POST", "/products", {
    name_kk: name,
    name_ru: name,
    price: "450.00",
    unit: "piece",
    category_id: 1,
    barcodes: [],
    is_published: true,
    stock_quantity: 20,
    ...fields,
  });
}

export interface Product {
  readonly id: number;
  readonly name: string;
}

/** Puts the product of this page into the account's cart, and waits for the server to have it there. */
export async function addToCart(page: Page): Promise<void> {
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/cart/items") && answer.ok());
  await page.getByRole("button", { name: "Себетке қосу", exact: true }).click();
  await kept;
}

/** As a scanner does under the Kazakh layout, wherever the cursor is: the keys of the digits at once, and Enter. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate((digits) => {
    const at = document.activeElement ?? document.body;
    const begin = performance.now();
    const keys = [
      ...Array.from(digits, (digit) => ({ code: `Digit${digit}`, key: "ү" })),
      { code: "Enter", key: "Enter" },
    ];
    for (const [place, key] of keys.entries()) {
      const event = new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true });
      // A busy machine must not make a slow hand of it.
      Object.defineProperty(event, "timeStamp", { value: begin + place * 5 });
      at.dispatchEvent(event);
      if (key.key !== "Enter" && at instanceof HTMLInputElement)
        document.execCommand("insertText", false, key.key);
    }
  }, code);
}

/** Of the API, by page: what is asked and not answered yet. */
const asked = new WeakMap<Page, Set<unknown>>();

/** Nothing is loading any more, nothing moves: what is half faded has no colours yet. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => asked.get(page)?.size, { intervals: [20] }).toBe(0);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * What axe finds, WCAG 2.2 included, in the theme and state shown now; of all rules or of one.
 * Asked without its wrapper: eight times as fast.
 */
export async function violations(page: Page, rule?: string): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run({
      resultTypes: ["violations"],
      ...(runOnly ? { runOnly } : { rules: { "target-size": { enabled: true } } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, rule);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** No accessibility fault that axe can see. */
export async function noViolations(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}
