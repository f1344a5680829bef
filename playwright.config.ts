import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./e2e/chromium.ts";

const PORT = Number(process.env.E2E_PORT ?? 8199);

/** A person's journeys through the whole product: a real browser, the built web app, a demo shop of its own. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "*.e2e.ts",
  // Two cores. Files run beside one another: each journey has its own buyer and its own goods.
  workers: 2,
  timeout: 60_000,
  reporter: "list",
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: "kk-KZ",
    launchOptions: { executablePath: await chromiumPath(), args: ["--no-sandbox"] },
    trace: "retain-on-failure",
  },
  webServer: {
    command: "node e2e/server.js",
    // All journeys come from one address, faster than people sign in; the limits have tests of their own.
    env: { PORT: String(PORT), RATE_LIMIT: "off" },
    url: `http://localhost:${PORT}/api/v1/categories`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
