// A list of a thousand goods under a thumb: while it grows, and when all of it is there.
import { openPhone } from "./phone.js";

const CARDS = 1000;
const SLOW_MS = 50;
const PICTURES = ["milk", "bread", "tomato", "avocado", "apple", "basket"];

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 */
export async function measureList(browser, address) {
  const { page, devtools } = await openPhone(browser);
  // Goods of the benchmark have no pictures; a list without any would be no list of a shop.
  await page.route("**/api/v1/products?*", async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    for (const item of answer.items) item.images = [pictureOf(item.id)];
    await route.fulfill({ response, json: answer });
  });
  await page.goto(`${address}/catalog`);
  await page.getByRole("article").first().waitFor();
  const cards = () => page.getByRole("article").count();
  await page.evaluate(watchFrames);
  while ((await cards()) < CARDS) await scroll(devtools, 4000);
  const growing = await page.evaluate(takeFrames);
  await page.evaluate(() => scrollTo(0, 0));
  await thereAndBack(devtools);
  await scroll(devtools, 8000);
  const whole = await page.evaluate(takeFrames);
  const still = await measureStill(browser, page);
  // The place in the list is kept over a product and back.
  const place = await page.evaluate(() => scrollY);
  await page.evaluate(() => {
    const shown = [...document.querySelectorAll("article a")].find(
      (link) => link.getBoundingClientRect().top > 200,
    );
    if (shown instanceof HTMLElement) shown.click();
  });
  await page.waitForURL(/products/);
  await page.goBack();
  await page.waitForFunction((y) => Math.abs(scrollY - y) < 50, place);
  const back = await page.evaluate(takeFrames);
  await page.context().close();
  return [
    { what: `${CARDS} cards without any program`, ...sum(still) },
    { what: `growing to ${CARDS} cards`, ...sum(growing) },
    { what: `there and back among ${CARDS} cards`, ...sum(whole) },
    { what: "to a product and back to the same place", ...sum(back) },
  ];
}

/**
 * The limit: the same cards, drawn once, with no script beside them.
 * @param {import("@playwright/test").Browser} browser
 * @param {import("@playwright/test").Page} list
 */
async function measureStill(browser, list) {
  const html = (await list.content()).replaceAll(/<script[\s\S]*?<\/script>/g, "");
  const { page, devtools } = await openPhone(browser);
  await page.route("**/still", (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await page.goto(new URL("/still", list.url()).href);
  await page.evaluate(watchFrames);
  await thereAndBack(devtools);
  const frames = await page.evaluate(takeFrames);
  await page.context().close();
  return frames;
}

/** @param {import("@playwright/test").CDPSession} devtools */
async function thereAndBack(devtools) {
  for (const distance of [8000, -8000]) {
    for (let i = 0; i < 5; i++) await scroll(devtools, distance);
  }
}

/** @param {import("@playwright/test").CDPSession} devtools @param {number} distance */
async function scroll(devtools, distance) {
  await devtools.send("Input.synthesizeScrollGesture", {
    x: 195,
    y: 600,
    yDistance: -distance,
    speed: 2500,
    gestureSourceType: "mouse",
  });
}

/** @param {number} id */
function pictureOf(id) {
  const url = `/pictures/${PICTURES[id % PICTURES.length]}.webp?${id}`;
  return { id, url, thumb_url: url, large_url: url, placeholder: null, width: 200, height: 200 };
}

/** @param {number[]} frames */
function sum(frames) {
  const slow = frames.filter((time) => time > SLOW_MS).length / frames.length;
  return { frames: frames.length, slow, longest: Math.round(Math.max(...frames)) };
}

function watchFrames() {
  /** @type {number[]} */
  const frames = [];
  window.frameTimes = frames;
  let last = performance.now();
  const next = () => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** @returns {number[]} */
function takeFrames() {
  return window.frameTimes.splice(0);
}
