import type { Page } from "@playwright/test";

// EAN-13, ISO/IEC 15420: seven modules a digit; the first digit is told by which of the next six are mirrored.
const ODD = [
  "0001101",
  "0011001",
  "0010011",
  "0111101",
  "0100011",
  "0110001",
  "0101111",
  "0111011",
  "0110111",
  "0001011",
];
const FIRST = [
  "OOOOOO",
  "OOEOEE",
  "OOEEOE",
  "OOEEEO",
  "OEOOEE",
  "OEEOOE",
  "OEEEOO",
  "OEOEOE",
  "OEOEEO",
  "OEEOEO",
];
const inverted = (modules: string) => modules.replace(/./g, (bit) => (bit === "1" ? "0" : "1"));
const mirrored = (modules: string) => [...modules].reverse().join("");

/** The bars of a code of 13 digits, "1" for black. */
function bars(code: string): string {
  const [first = 0, ...rest] = [...code].map(Number);
  const odd = rest.map((digit) => ODD[digit] ?? "");
  const even = (modules: string) => mirrored(inverted(modules));
  const left = odd.slice(0, 6).map((modules, i) => (FIRST[first]?.[i] === "E" ? even(modules) : modules));
  return `101${left.join("")}01010${odd.slice(6).map(inverted).join("")}101`;
}

/** Gives the page a camera that looks at a package with this code on it. All behind the lens is real. */
export async function holdBeforeCamera(page: Page, code: string): Promise<void> {
  await page.addInitScript((modules) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    const drawing = canvas.getContext("2d") as CanvasRenderingContext2D;
    const draw = () => {
      drawing.fillStyle = "#eee";
      drawing.fillRect(0, 0, 640, 480);
      drawing.fillStyle = "#111";
      for (const [i, bit] of [...modules].entries())
        if (bit === "1") drawing.fillRect(180 + i * 3, 160, 3, 160);
      requestAnimationFrame(draw);
    };
    draw();
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
  }, bars(code));
}
