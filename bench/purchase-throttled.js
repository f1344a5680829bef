// A guest's whole purchase, tap by tap: when is anything seen to change, when is the next thing there.
import { openPhone } from "./phone.js";

/** Chrome's own "Fast 3G". */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 */
export async function measurePurchase(browser, address) {
  const { page, devtools } = await openPhone(browser);
  await devtools.send("Network.emulateNetworkConditions", FAST_3G);
  await page.addInitScript(watch);
  /** @type {{ what: string, seen: number, done: number }[]} */
  const steps = [];
  /**
   * @param {string} what
   * @param {import("@playwright/test").Locator} target
   * @param {import("@playwright/test").Locator} next what is there when it is done
   */
  const tap = async (what, target, next) => {
    await target.tap();
    await next.waitFor();
    const { tapped, seen, now } = await page.evaluate(() => ({
      ...JSON.parse(sessionStorage.getItem("watched") ?? "{}"),
      now: performance.timeOrigin + performance.now(),
    }));
    steps.push({ what, seen: Math.round((seen ?? now) - tapped), done: Math.round(now - tapped) });
  };
  const named = page.getByRole.bind(page);

  const begun = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  const category = named("main").getByRole("link", { name: /Сүт/ }).first();
  await category.waitFor();
  const [paint] = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint"));
  const first = {
    seen: Math.round(paint?.startTime ?? Number.NaN),
    done: Math.round(performance.now() - begun),
  };
  await tap("a category", category, named("article").first());
  const product = named("article").first().getByRole("link");
  await tap("a product", product, named("button", { name: "Себетке қосу", exact: true }));
  await tap(
    "add to the cart",
    named("button", { name: "Себетке қосу", exact: true }),
    named("textbox", { name: /саны|Саны/ }).first(),
  );
  const checkout = named("link", { name: /Тапсырысты ресімдеу/ });
  await tap("the cart", named("navigation").getByRole("link", { name: /Себет/ }).last(), checkout);
  const register = named("link", { name: "Тіркелу" });
  await tap("to the checkout, as a guest", checkout, register);
  const password = page.getByLabel("Құпиясөз", { exact: true });
  await tap("to register", register, page.getByLabel("Аты-жөні"));
  await page.getByLabel("Аты-жөні").fill("Ерлан Ахметов");
  await page.getByLabel("Пошта").fill("erlan@bench.kz");
  await password.fill("сары-алма-2026");
  await named("checkbox").check();
  const pickup = named("radio", { name: /Өзі алып кету/ });
  await tap("register", named("button", { name: "Тіркелу" }), page.locator("label", { has: pickup }));
  await tap("pickup", page.locator("label", { has: pickup }), page.locator("label", { has: pickup }));
  const card = page.locator("label", { has: named("radio", { name: /Банк картасы/ }) });
  await tap("pay by card", card, card);
  await tap("order", named("button", { name: /Тапсырыс беру/ }), page.getByText(/Жайлау/).first());
  await page.context().close();
  return { first, steps };
}

/** Runs in the page: when was the last tap, and when was anything drawn anew after it. Outlives the page. */
function watch() {
  const now = () => performance.timeOrigin + performance.now();
  const keep = (/** @type {{ tapped: number, seen: number | null }} */ watched) =>
    sessionStorage.setItem("watched", JSON.stringify(watched));
  const kept = () => JSON.parse(sessionStorage.getItem("watched") ?? "null");
  addEventListener("pointerdown", () => keep({ tapped: now(), seen: null }), { capture: true });
  const look = (/** @type {Event | MutationRecord[]} */ what) => {
    const isSeen = what instanceof Event || what.some(({ target }) => !document.head.contains(target));
    if (!isSeen || kept()?.seen !== null) return;
    requestAnimationFrame(() => keep({ ...kept(), seen: now() }));
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  // A box that is chosen changes no attribute.
  addEventListener("change", look, { capture: true });
}
