import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, type ResolvedConfig, type Rolldown } from "vite";
import { filesOf } from "./chunks.ts";

/** What opens without a network: the pages of the catalogue and the cart, what lies over them, and the words. */
const KEPT = [
  "i18n/kk/index.ts",
  "i18n/ru/index.ts",
  "i18n/en/index.ts",
  "shared/realtime.ts",
  "src/install-worker.ts",
  "shared/ui/toast-list.tsx",
  "shared/ui/sheet-frame.tsx",
  "storefront/layout.tsx",
  "storefront/home-page.tsx",
  "storefront/catalog-page.tsx",
  "storefront/product-page.tsx",
  "storefront/cart-page.tsx",
];

/** Builds worker/service-worker.ts into one file beside the page, with the list of files that it keeps. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  let kept: string[] = [];
  return {
    name: "service-worker",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle(_options, bundle) {
      const files: Rolldown.OutputBundle[string][] = Object.values(bundle);
      const main = files.filter((file) => file.type === "chunk" && file.isEntry);
      const pages = KEPT.flatMap((source) => filesOf(files, source));
      const styles = files
        .map(({ fileName }) => fileName)
        .filter((name) => /\.css$|golos-(cyrillic|kazakh|latin|tenge)-[^/]*woff2$/.test(name));
      kept = [
        ...new Set([
          ...main.map(({ fileName }) => `/${fileName}`),
          ...pages,
          ...styles.map((name) => `/${name}`),
        ]),
      ];
    },
    closeBundle: {
      sequential: true,
      async handler() {
        const {
          root,
          build: { outDir },
        } = config;
        const dist = join(root, outDir);
        // Whatever has no hash in its name.
        const named = ["/index.html", "/boot.js"].map((url) => ({ url, revision: hashOf(join(dist, url)) }));
        const list = [...named, ...kept.map((url) => ({ url, revision: null }))];
        await build({
          configFile: false,
          root,
          logLevel: "warn",
          publicDir: false,
          define: { "self.__FILES": JSON.stringify(list), "process.env.NODE_ENV": '"production"' },
          build: {
            outDir: dist,
            emptyOutDir: false,
            rolldownOptions: {
              input: join(root, "worker/service-worker.ts"),
              output: { format: "iife", entryFileNames: "sw.js" },
            },
          },
        });
      },
    },
  };
}

const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
