/** Long enough for a screen reader to notice that the sentence before is gone, should the next be the same. */
const PAUSE_MS = 100;

let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what whoever looks at the page sees by himself. A newer sentence takes the place of one not yet said. */
export function announce(text: string): void {
  region ??= document.body.appendChild(makeRegion());
  region.textContent = "";
  clearTimeout(timer);
  timer = setTimeout(() => region?.replaceChildren(text), PAUSE_MS);
}

function makeRegion(): HTMLElement {
  const made = document.createElement("div");
  made.setAttribute("role", "status");
  // Also where a dialog hides the rest of the page.
  made.setAttribute("aria-live", "polite");
  made.className = "sr-only";
  return made;
}
