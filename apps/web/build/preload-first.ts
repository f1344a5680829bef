import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type HtmlTagDescriptor, minify, type Plugin } from "vite";
import { filesOf } from "./chunks.ts";

/** Which lazy files a first visit needs, by the names that public/boot.js asks for. */
const FIRST = {
  kk: "i18n/kk/index.ts",
  ru: "i18n/ru/index.ts",
  en: "i18n/en/index.ts",
  layout: "storefront/layout.tsx",
  home: "storefront/home-page.tsx",
  catalog: "storefront/catalog-page.tsx",
  product: "storefront/product-page.tsx",
};
/** What every page writes: Cyrillic with the Kazakh letters, Latin figures, the tenge. */
const FONTS = ["golos-cyrillic", "golos-kazakh", "golos-latin", "golos-tenge"];

/**
 * Without it the words and the page would be asked for only after the main script has run: on a weak network that is
 * one round trip more before anything is seen. boot.js knows the language and the address, the page knows the file names.
 */
export function preloadFirst(): Plugin {
  return {
    name: "preload-first",
    apply: "build",
    // Every visit waits for it: its comments stay here.
    async writeBundle({ dir = "" }) {
      const boot = join(dir, "boot.js");
      const { code, errors } = await minify(boot, await readFile(boot, "utf8"));
      if (errors.length > 0) throw new Error(errors[0]?.message);
      await writeFile(boot, code);
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle);
        const attributes = Object.entries(FIRST).map(([name, source]) => {
          const needed = filesOf(files, source);
          return `data-${name}="${needed.join(" ")}"`;
        });
        const fonts = files.filter(({ fileName }) => FONTS.some((font) => fileName.includes(font)));
        const filled = html.replace('src="/boot.js"', `$& ${attributes.join(" ")}`);
        if (filled === html) throw new Error("the page does not load /boot.js");
        return {
          html: filled,
          tags: fonts.map(
            ({ fileName }): HtmlTagDescriptor => ({
              tag: "link",
              attrs: {
                rel: "preload",
                as: "font",
                type: "font/woff2",
                href: `/${fileName}`,
                crossorigin: true,
              },
              injectTo: "head",
            }),
          ),
        };
      },
    },
  };
}
