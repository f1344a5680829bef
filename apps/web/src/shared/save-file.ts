/** Long enough for any browser to have taken the bytes. */
const KEPT_MS = 60_000;

/** Downloads what stands at a `blob:` address, and then gives the address back. */
export function saveFile(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
