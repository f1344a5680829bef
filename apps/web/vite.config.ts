import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { chunkList } from "./build/chunk-list.ts";
import { compressed } from "./build/compressed.ts";
import { directIcons } from "./build/direct-icons.ts";
import { preloadFirst } from "./build/preload-first.ts";
import { serverHalf } from "./build/server-half.ts";
import { serviceWorker } from "./build/service-worker.ts";
import { countShopPages } from "./build/shop-pages.ts";
import { slimContract } from "./build/slim-contract.ts";

const server = process.env.SAUDAFLOW_API ?? "http://127.0.0.1:8000";

/** What most pages may share; forms, and what an account's many forms ask, are not among it. */
const OURS =
  /apps\/web\/src\/(?!features\/accounts|shared\/(form|ui\/(password-input|input|field|refusal-line)))|packages\/contract|lucide-react/;

/** A file of modules that so many pages of the storefront share, whatever the panels use. */
const shared = (name: string, test: RegExp, pages: number) => ({
  debugName: name,
  name: (id: string, modules: Parameters<typeof countShopPages>[1]) =>
    countShopPages(id, modules) >= pages ? name : null,
  test,
});

export default defineConfig({
  plugins: [
    slimContract(),
    directIcons(),
    react(),
    tailwindcss(),
    preloadFirst(),
    chunkList(),
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
            shared("common", OURS, 8),
            // What one walks between while choosing, and what forms are made of.
            shared("shop", /src\/features\/(catalog|cart\/(?!cart-))/, 2),
            shared("form", /src\/shared\/form\//, 2),
            shared(
              "frame",
              /src\/(surfaces\/(storefront\/(?!cart-|entry-)|shell)|features\/(settings|notifications))\//,
              2,
            ),
            shared("icons", /lucide-react/, 2),
          ],
        },
      },
    },
  },
});
