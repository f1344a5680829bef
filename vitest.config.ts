import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "server",
          include: [
            "apps/server/src/**/*.test.ts",
            "packages/contract/src/**/*.test.ts",
            "scripts/**/*.test.js",
          ],
          globalSetup: "apps/server/src/testing/databases.ts",
          // Two cores, on which a worker waits for PostgreSQL or for other processes a third of the time.
          maxWorkers: 3,
          // Each file makes databases and servers of its own; reading all modules anew for it would take a quarter of the time.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "web",
          include: ["apps/web/src/**/*.test.ts"],
        },
      },
    ],
  },
});
