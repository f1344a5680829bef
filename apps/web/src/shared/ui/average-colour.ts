/** The colour of a picture from afar: the head of its ThumbHash, which is all that a phone has to read. */
export function averageColour(hash: string): string {
  const [b0 = 0, b1 = 0, b2 = 0, , , b5 = 0] = Array.from(atob(hash), (letter) => letter.charCodeAt(0));
  const head = b0 | (b1 << 8) | (b2 << 16);
  const light = (head & 63) / 63;
  const p = ((head >> 6) & 63) / 31.5 - 1;
  const q = ((head >> 12) & 63) / 31.5 - 1;
  const alpha = head >> 23 ? (b5 & 15) / 15 : 1;
  const blue = light - (2 / 3) * p;
  const red = (3 * light - blue + q) / 2;
  const parts = [red, red - q, blue].map((part) => Math.round(255 * Math.max(0, Math.min(1, part))));
  return `rgb(${parts.join(" ")} / ${Math.round(alpha * 100)}%)`;
}
