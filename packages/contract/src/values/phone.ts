/** A Kazakh mobile number as `+77XXXXXXXXX`; undefined when it is none. Accepts `+7 7…`, `8 7…`, `7 7…` with any separators. */
export function normalisePhone(input: string): string | undefined {
  const digits = input.replace(/[\s()\-.]/g, "").replace(/^\+/, "");
  return /^[78]7\d{9}$/.test(digits) ? `+7${digits.slice(1)}` : undefined;
}
