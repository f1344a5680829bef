/** A new Idempotency-Key. `crypto.randomUUID` is missing where a shop is opened over plain http in its own network. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
