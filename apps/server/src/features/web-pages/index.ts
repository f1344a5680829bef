/** What the web app's addresses say before any script has run. */
export { createDescribePage } from "./describe-page.ts";
export { addManifest } from "./manifest.ts";
export { addSitemap } from "./sitemap.ts";
