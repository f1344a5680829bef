import type { Page } from "@playwright/test";

/** What does not fit: a page wider than the window, words cut off in what is pressed or headed, a price on two lines. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent ?? "";
      const holder = node.parentElement;
      if (text.trim() === "" || !holder?.checkVisibility() || isForEars(holder)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (isCut(range.getBoundingClientRect(), holder)) found.push(`cut: ${text}`);
      const price = /\d[\d\s,.]*\s₸/.exec(text);
      if (!price) continue;
      range.setStart(node, price.index);
      range.setEnd(node, price.index + price[0].length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(`wraps: ${price[0]}`);
    }
    return found;

    function isForEars(holder: Element): boolean {
      const { clip, clipPath } = getComputedStyle(holder.closest("[class*=sr-only]") ?? holder);
      return clipPath !== "none" || clip !== "auto";
    }

    /** Sticks out of the button, link or heading around it, or of a box between them that hides what does not fit. */
    function isCut(words: DOMRect, holder: Element): boolean {
      const named = holder.closest("button, a, h1, h2, h3, h4, label, legend, [role=option]");
      if (!named) return false;
      for (let box: Element | null = holder; box; box = box === named ? null : box.parentElement) {
        const { display, overflowX } = getComputedStyle(box);
        if (display === "inline" || (box !== named && overflowX === "visible")) continue;
        const { left, right } = box.getBoundingClientRect();
        if (words.left < left - 1 || words.right > right + 1) return true;
      }
      return false;
    }
  });
}

/** Everything a reader or a screen reader meets, but what says itself to be of another language. */
export function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = [document.title];
    const isOurs = (element: Element | null) =>
      element !== null && element.closest("[lang]") === document.documentElement;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (isOurs(parent) && !parent?.closest("script, style, noscript")) words.push(node.textContent ?? "");
    }
    const named = document.body.querySelectorAll("[aria-label], [title], [placeholder], [alt]");
    for (const element of named) {
      if (!isOurs(element)) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"])
        words.push(element.getAttribute(name) ?? "");
    }
    return [...new Set(words.map((text) => text.trim()))].filter((text) => text !== "");
  });
}

/** Goes round the page by Tab. What is wrong: a focus that does not show or is covered, a control that is not reached. */
export async function tabFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let goesOn = true; goesOn; ) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(lookAtFocus);
    goesOn = fault !== null;
    if (fault) found.push(fault);
  }
  const missed = await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary",
    );
    const isStop = (control: HTMLElement) =>
      control.tabIndex >= 0 &&
      !control.matches(":disabled, [type=radio]:not(:checked)") &&
      control.checkVisibility();
    return [...controls]
      .filter((control) => isStop(control) && control.dataset.tabbed === undefined)
      .map(({ outerHTML }) => `not reached by Tab: ${outerHTML.slice(0, 200)}`);
  });
  return [...found, ...missed];
}

/** Of what has the focus now: a fault in words, or none (""); null when the round is complete. */
async function lookAtFocus(): Promise<string | null> {
  const focused = document.activeElement as HTMLElement;
  // Between the last control and the first one stands the browser itself.
  if (focused === document.body) return "";
  if (focused.dataset.tabbed !== undefined) return null;
  focused.dataset.tabbed = "";
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const name = focused.outerHTML.slice(0, 200);
  // A ring around it, around its label or its field; letters that are underlined.
  const places = [focused, focused.closest("label"), focused.parentElement].filter((place) => place !== null);
  const styles = [...places.map((place) => getComputedStyle(place)), getComputedStyle(focused, "::after")];
  const isMarked = styles.some(
    ({ outlineStyle, outlineWidth, boxShadow, textDecorationLine }) =>
      (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) ||
      /[1-9]px inset/.test(boxShadow) ||
      textDecorationLine === "underline",
  );
  if (!isMarked) return `no visible focus: ${name}`;
  const { left, top, width, height } = (focused.closest("label") ?? focused).getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  const isInSight = above !== null && places.some((place) => place.contains(above) || above.contains(place));
  return isInSight ? "" : `covered or out of sight: ${name}`;
}
