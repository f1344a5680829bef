import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import {
  type APIRequestContext,
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
} from "@playwright/test";

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };
export const DEMO_PASSWORD = "demo-saudaflow";

interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface Person {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: "kk" | "ru" | "en";
  /** Signed in already, as one of the demo's people or as a newcomer. */
  readonly as?: "client" | "seller" | "admin" | Credentials;
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
  if (as) {
    const demo = { email: `${as}@demo.saudaflow.kz`, password: DEMO_PASSWORD };
    await signInBy(context.request, typeof as === "string" ? demo : as);
  }
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
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) throw new Error(message.text());
  });
  return page;
}

/** Signs the browser in without its pages: the refresh cookie is what stays of a sign-in. */
async function signInBy(request: Page["request"], { email, password }: Credentials): Promise<void> {
  const answer = await request.post("/api/v1/auth/login", { data: { email, password } });
  expect(answer.ok()).toBe(true);
}

export type Ask = <T>(method: string, path: string, data?: unknown) => Promise<T>;

/** Asks the API as one of the demo's people, beside any page. */
export async function staff(request: APIRequestContext, who: "seller" | "admin" | "client"): Promise<Ask> {
  const signedIn = await request.post("/api/v1/auth/login", {
    data: { email: `${who}@demo.saudaflow.kz`, password: DEMO_PASSWORD },
  });
  return asking(request, ((await signedIn.json()) as Entered).access_token);
}

interface Entered {
  readonly access_token: string;
  readonly user: { readonly id: number };
}

/** A new buyer, who asks the API for himself. */
export async function newcomer(
  request: APIRequestContext,
): Promise<Credentials & { readonly id: number; readonly ask: Ask }> {
  const credentials = { email: `${randomUUID()}@example.kz`, password: randomUUID() };
  const registered = await request.post("/api/v1/auth/register", {
    data: {
      ...credentials,
      full_name: "Айдана Сынақова",
      phone: "+77011234567",
      consent: true,
    },
  });
  const { access_token, user } = (await registered.json()) as Entered;
  return { ...credentials, id: user.id, ask: asking(request, access_token) };
}

function asking(request: APIRequestContext, access_token: string): Ask {
  return async <T>(method: string, path: string, data?: unknown) => {
    const headers = { authorization: `Bearer ${access_token}` };
    const answer = await request.fetch(`/api/v1${path}`, {
      method,
      headers,
      ...(data !== undefined && { data }),
    });
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return (answer.status() === 204 ? undefined : await answer.json()) as T;
  };
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

/** No accessibility fault that axe can see, in the theme and state shown now: what is half faded has no colours yet. */
export async function noViolations(page: Page): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
