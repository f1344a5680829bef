/** What the digit row gives on a Kazakh keyboard layout: scanners type keys, not digits. */
const KAZAKH_DIGIT_ROW: Readonly<Record<string, string>> = {
  '"': "1",
  ә: "2",
  і: "3",
  ң: "4",
  ғ: "5",
  ",": "6",
  ".": "7",
  ү: "8",
  ұ: "9",
  қ: "0",
};

/** The GS1 check digit that follows `body` (digits only), whatever the code's length. */
export function checkDigit(body: string): string {
  let sum = 0;
  // Weights 3, 1, 3 … run from the right, so one rule serves 8, 12, 13 and 14 digits.
  for (let i = 0; i < body.length; i++) sum += Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}

/**
 * The barcode as we store it, or undefined when it is none: EAN-8 stays 8 digits, EAN-13 13, GTIN-14 14;
 * UPC-A gets a leading 0 and a GTIN-14 with indicator 0 loses it, so that one article has one spelling.
 * Spaces are ignored, digits typed on a Kazakh layout are mapped back, the check digit must be right.
 */
export function normaliseBarcode(input: string): string | undefined {
  const digits = fromKazakhLayout(input.replace(/[\s\u200b\ufeff]/g, ""));
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits)) return undefined;
  // All zeros have a right check digit, but are what people type where there is no code.
  if (/^0+$/.test(digits)) return undefined;
  if (checkDigit(digits.slice(0, -1)) !== digits.at(-1)) return undefined;
  if (digits.length === 12) return `0${digits}`;
  return digits.length === 14 && digits.startsWith("0") ? digits.slice(1) : digits;
}

function fromKazakhLayout(text: string): string {
  // A layout changes every digit: a code with a real digit in it is a typing error, not a layout.
  if (/\d/.test(text)) return text;
  return Array.from(text.toLowerCase(), (key) => KAZAKH_DIGIT_ROW[key] ?? key).join("");
}
