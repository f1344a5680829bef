import { LANGUAGES, type Language } from "@saudaflow/contract";
import { jsonForHtml } from "#platform/http/pages.ts";

/** Whose page, and for whom. */
export interface Site {
  readonly public_url: string;
  /** What the shop calls itself. */
  readonly name: string;
  readonly language: Language;
}

/** What a page is about. Addresses are paths of ours; texts are as people wrote them, escaped here. */
export interface About {
  readonly title: string;
  readonly description: string;
  /** Path and query without the language; undefined: the page is personal, not to be found. */
  readonly path: string | undefined;
  readonly image?: string;
  readonly kind?: "website" | "product";
  readonly price?: string;
  /** JSON-LD (schema.org). */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Describes the app that a browser installs. */
export const MANIFEST = "/manifest.webmanifest";
const LOCALES: Record<Language, string> = { kk: "kk_KZ", ru: "ru_KZ", en: "en_GB" };

/** The tags of a page's head. */
export function headOf(about: About, { language, public_url, name }: Site): string {
  const { title, description, path, image, kind = "website", price, data } = about;
  const tags = [
    `<title>${escapeHtml(title)}</title>`,
    meta("name", "description", description),
    meta("name", "application-name", name),
    `<link rel="manifest" href="${addressIn(MANIFEST, language)}" />`,
  ];
  if (path === undefined) return [...tags, meta("name", "robots", "noindex")].join("\n    ");
  const canonical = public_url + addressIn(path, language);
  tags.push(
    `<link rel="canonical" href="${escapeHtml(canonical)}" />`,
    ...LANGUAGES.map((one) => alternate(one, public_url + addressIn(path, one))),
    alternate("x-default", public_url + path),
    meta("property", "og:site_name", name),
    meta("property", "og:type", kind),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    meta("property", "og:url", canonical),
    meta("property", "og:locale", LOCALES[language]),
    meta("property", "og:image", absolute(image ?? "/pictures/basket.webp", public_url)),
    meta("name", "twitter:card", "summary"),
  );
  if (price !== undefined) {
    tags.push(meta("property", "product:price:amount", price));
    tags.push(meta("property", "product:price:currency", "KZT"));
  }
  if (data) tags.push(`<script type="application/ld+json">${jsonForHtml(data)}</script>`);
  return tags.join("\n    ");
}

/** The same page in a language; Kazakh is what an address says by itself. */
export function addressIn(path: string, language: Language): string {
  if (language === "kk") return path;
  return `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
}

/** A picture's address as other machines reach it. */
export function absolute(address: string, public_url: string): string {
  return address.startsWith("/") ? public_url + address : address;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function meta(key: "name" | "property", name: string, content: string): string {
  return `<meta ${key}="${name}" content="${escapeHtml(content)}" />`;
}

function alternate(language: string, href: string): string {
  return `<link rel="alternate" hreflang="${language}" href="${escapeHtml(href)}" />`;
}
