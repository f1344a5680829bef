import { LANGUAGES } from "@saudaflow/contract";
import type { FastifyInstance } from "fastify";
import { settingsOf } from "#features/settings/index.ts";
import type { Services } from "#services";
import { MANIFEST } from "./head.ts";
import { WORDS } from "./words.ts";

/** Characters that a home screen shows below an icon. */
const SHORT = 12;
/** As the page's own, in apps/web/index.html. */
const PAGE_COLOR = "#fcfaf6";
const ICON = { src: "/icon-512.png", sizes: "512x512", type: "image/png" };

/** `/manifest.webmanifest`: what the shop is called where it is installed as an app. The page's address says the language. */
export function addManifest(server: FastifyInstance, { database }: Services): void {
  server.get<{ Querystring: { lang?: unknown } }>(MANIFEST, async ({ query }, reply) => {
    // Without cookies, which browsers do not send for it.
    const lang = LANGUAGES.find((one) => one === query.lang) ?? "kk";
    const { name } = await settingsOf(database).read(database.read);
    reply.type("application/manifest+json; charset=utf-8").header("cache-control", "no-cache");
    return reply.send(
      JSON.stringify({
        // The same app whatever its language and name.
        id: "/",
        name,
        short_name: shortened(name),
        description: WORDS[lang].home_text,
        lang,
        start_url: "/",
        scope: "/",
        display: "standalone",
        background_color: PAGE_COLOR,
        theme_color: PAGE_COLOR,
        icons: [{ ...ICON, src: "/icon-192.png", sizes: "192x192" }, ICON, { ...ICON, purpose: "maskable" }],
      }),
    );
  });
}

/** As many whole words as fit, without what joined them to the rest; of a first word that is too long, its beginning. */
function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= SHORT) return name;
  const start = characters.slice(0, SHORT + 1).join("");
  const words = start.slice(0, Math.max(start.lastIndexOf(" "), 0)).replace(/[\s\p{Pd}&+,;:·|/(«"]+$/u, "");
  return words || characters.slice(0, SHORT).join("");
}
