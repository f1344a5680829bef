import { existsSync } from "node:fs";

const DEBIAN = "/usr/bin/chromium";

/** The browser for tests: $CHROMIUM, the system's, or the one that comes from npm (with its own libraries where they lack). */
export async function chromiumPath(): Promise<string> {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (existsSync(DEBIAN)) return DEBIAN;
  // Read when the package is loaded: unpacks libnss3 and its kin beside the browser.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
