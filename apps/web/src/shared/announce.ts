/** Long enough for a screen reader to notice that the sentence before is gone, should the next be the same. */
const PAUSE_MS = 100;

const region = document.createElement("div");
region.setAttribute("role", "status");
region.setAttribute("aria-live", "polite");
region.className = "sr-only";
document.body.append(region);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what whoever looks at the page sees by himself. A newer sentence takes the place of one not yet said. */
export function announce(text: string): void {
  region.textContent = "";
  clearTimeout(timer);
  timer = setTimeout(() => {
    region.textContent = text;
  }, PAUSE_MS);
}
