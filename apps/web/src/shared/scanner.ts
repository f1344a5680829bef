import { normaliseBarcode } from "@saudaflow/contract";
import { useLayoutEffect, useRef } from "react";

/** A scanner types a key every few milliseconds; the fastest hands need more than this between two keys. */
const FASTEST_HAND_MS = 35;
/** Shorter codes are no barcodes. */
const SHORTEST = 8;

type Take = (code: string) => void;
interface Key {
  readonly code: string;
  readonly key: string;
  readonly timeStamp: number;
}

/**
 * Tells a scanner from a person: digits that follow each other faster than hands can, with Enter at the end. Reads which
 * keys were pressed and not what they wrote, so that a Kazakh or Russian layout changes nothing.
 */
export function scanReader(): (key: Key) => string | undefined {
  let digits = "";
  let last = 0;
  return ({ code, key, timeStamp }) => {
    // Some scanners hold Shift or send other keys first: they are no part of the code.
    if (key === "Shift") return undefined;
    const isFast = timeStamp - last <= FASTEST_HAND_MS;
    last = timeStamp;
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
    if (digit !== undefined) {
      digits = isFast ? digits + digit : digit;
      return undefined;
    }
    const read = digits;
    digits = "";
    const isEnd = key === "Enter" || key === "Tab";
    return isEnd && isFast && read.length >= SHORTEST ? normaliseBarcode(read) : undefined;
  };
}

const takers: Take[] = [];

/** Hears a scanner wherever the page's focus is; what is typed into a field stays there. Returns how to stop. */
export function listenToScanner(): () => void {
  const read = scanReader();
  const through = scannedThrough();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const code = read(event);
    const takeOut = through(event);
    const take = takers.at(-1);
    if (code === undefined || !take || (isTyping(event.target) && !takeOut)) return;
    takeOut?.();
    // Its Enter must not press the button that happens to have the focus.
    event.preventDefault();
    event.stopPropagation();
    take(code);
  };
  addEventListener("keydown", onKeyDown, true);
  return () => removeEventListener("keydown", onKeyDown, true);
}

/**
 * A field with `data-scan` is for something else than codes: what a scanner has typed into it while the cursor stood
 * there is taken out again. Knows what was in it before the keys came faster than hands.
 */
function scannedThrough(): (event: KeyboardEvent) => (() => void) | undefined {
  let before = "";
  let last = 0;
  return ({ target, timeStamp, key }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches("[data-scan]")) return undefined;
    if (timeStamp - last > FASTEST_HAND_MS) before = target.value;
    if (key !== "Shift") last = timeStamp;
    return () => {
      // Past React, which would take the value for its own.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(target, before);
      target.dispatchEvent(new Event("input", { bubbles: true }));
    };
  };
}

/** A field keeps what is put into it: whoever put the cursor there wants the code there. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")
  );
}

/** What is scanned while this is on the page comes here; of several the latest takes it. */
export function useScan(take: Take): void {
  const latest = useRef(take);
  latest.current = take;
  // Before it is seen: who sees a sheet may scan at once.
  useLayoutEffect(() => {
    const own: Take = (code) => latest.current(code);
    takers.push(own);
    return () => {
      takers.splice(takers.indexOf(own), 1);
    };
  }, []);
}
