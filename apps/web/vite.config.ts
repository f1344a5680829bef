import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./build/compressed.ts";
import { preloadFirst } from "./build/preload-first.ts";
import { serverHalf } from "./build/server-half.ts";
import { serviceWorker } from "./build/service-worker.ts";
import { slimContract } from "./build/slim-contract.ts";

const server = process.env.SAUDAFLOW_API ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [
    slimContract(),
    react(),
    tailwindcss(),
    preloadFirst(),
    serviceWorker(),
    serverHalf([slimContract(), react()]),
    compressed(),
  ],
  server: {
    port: 5173,
    proxy: {
      "/api": { target: server, ws: true },
      "/images": server,
      "/docs": server,
    },
  },
  preview: {
    proxy: { "/api": { target: server, ws: true }, "/images": server },
  },
  build: {
    outDir: "dist",
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    // The page's own links do it: the polyfill would be an inline script.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Few files: on a weak network each costs as much as some kilobytes.
      output: {
        codeSplitting: {
          groups: [
            { name: "first", tags: ["$initial"] },
            {
              name: "shared",
              test: /apps\/web\/src\/|lucide-react/,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 12_000,
            },
          ],
        },
      },
      // Schemas of the contract that no page of a chunk uses are left out of it.
      treeshake: {
        manualPureFunctions: [
          "operation",
          "closed",
          "nullable",
          "nullableEnum",
          "text",
          "freeText",
          "Page",
          "CursorPage",
          "Type",
        ],
      },
    },
  },
});
