import { type Category, LANGUAGES, type Language, type Product, ProductFilter } from "@saudaflow/contract";
import { getCategory, getProduct, listCategories } from "#features/catalog/index.ts";
import { settingsOf } from "#features/settings/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { DescribePage } from "#platform/http/pages.ts";
import { readFor } from "#platform/http/position.ts";
import { tenge } from "#platform/i18n/words.ts";
import { isRefusal } from "#platform/refusal.ts";
import type { Services } from "#services";
import { type About, absolute, addressIn, escapeHtml, headOf, type Site } from "./head.ts";
import { WORDS } from "./words.ts";

/** Longest texts that search engines show whole. */
const MAX_DESCRIPTION = 160;

interface Page extends About {
  readonly status?: 404;
  /** What a reader without JavaScript finds; HTML. */
  readonly body?: string;
}

/** Tells what an address of the web app is about: home, a category and a product; the others are nobody else's business. */
export function createDescribePage({ config, database }: Services): DescribePage {
  const { public_url } = config;
  return async (request) => {
    // Put together: by itself "//evil.example" would be another host's address.
    const address = new URL(`http://localhost${request.url}`);
    const asked = address.searchParams.get("lang") ?? request.cookies.saudaflow_language;
    const language = LANGUAGES.find((one) => one === asked) ?? "kk";
    const { name } = await settingsOf(database).read(database.read);
    const site: Site = { public_url, name, language };
    const page = await readFor(request, database, (db) => describe(db, address, site));
    return {
      status: page.status ?? 200,
      language,
      head: headOf(page, site),
      body: page.body ?? heading(page.title, page.description),
      drawn_as: drawnAs(page, address),
    };
  };
}

/** What the page shows depends on nothing else of its address, so that whatever is added to it is not drawn anew. */
function drawnAs({ path }: Page, { pathname, searchParams }: URL): string | undefined {
  if (path === undefined || pathname !== "/catalog") return path;
  const chosen = new URLSearchParams([...searchParams].filter(([name]) => name in ProductFilter.properties));
  chosen.sort();
  return `${pathname}?${chosen}`;
}

async function describe(db: Reader, { pathname, searchParams }: URL, site: Site): Promise<Page> {
  const { language, name } = site;
  const words = WORDS[language];
  if (pathname === "/") return home(db, site);
  const product = /^\/products\/([1-9]\d{0,14})$/.exec(pathname)?.[1];
  if (product !== undefined) return aboutProduct(db, Number(product), site);
  const general = { title: homeTitle(site), description: words.home_text };
  if (pathname !== "/catalog" || searchParams.has("q")) return { ...general, path: undefined };
  const category = Number(searchParams.get("category_id"));
  if (Number.isSafeInteger(category) && category > 0) return aboutCategory(db, category, site);
  const { items } = await listCategories(db, language);
  return {
    ...general,
    title: `${words.catalog_title} · ${name}`,
    path: "/catalog",
    body: linksTo(items, language),
  };
}

async function home(db: Reader, site: Site): Promise<Page> {
  const { public_url, name, language } = site;
  const { home_text: description } = WORDS[language];
  const title = homeTitle(site);
  const { items } = await listCategories(db, language);
  return {
    title,
    description,
    path: "/",
    body: heading(title, description) + linksTo(items, language),
    data: {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name,
      url: `${public_url}/`,
      inLanguage: language,
      potentialAction: {
        "@type": "SearchAction",
        target: `${public_url}/catalog?q={search_term_string}`,
        "query-input": "required name=search_term_string",
      },
    },
  };
}

async function aboutCategory(db: Reader, id: number, site: Site): Promise<Page> {
  const { language } = site;
  const category = await getCategory(db, id, language);
  if (isRefusal(category)) return gone(site, WORDS[language].no_category);
  const { name, product_count, children, picture_url } = category;
  const description = WORDS[language].category_text(name, product_count);
  return {
    title: `${name} · ${site.name}`,
    description,
    path: `/catalog?category_id=${id}`,
    ...(picture_url !== null && { image: picture_url }),
    body: heading(name, description) + linksTo(children, language),
  };
}

async function aboutProduct(db: Reader, id: number, site: Site): Promise<Page> {
  const { public_url, language } = site;
  const product = await getProduct(db, undefined, id, language);
  if (isRefusal(product)) return gone(site, WORDS[language].no_product);
  const price = tenge(product.price);
  const description = (product.description ?? WORDS[language].product_text(product.name, price)).slice(
    0,
    MAX_DESCRIPTION,
  );
  const [image] = product.images;
  return {
    title: `${product.name}, ${price} · ${site.name}`,
    description,
    path: `/products/${id}`,
    kind: "product",
    price: product.price,
    ...(image && { image: image.url }),
    body: `${heading(product.name, description)}<p>${escapeHtml(price)}</p>`,
    data: productData(product, description, addressIn(`/products/${id}`, language), public_url),
  };
}

/** schema.org/Product as search engines read it. Codes that a shop made itself (20–29) are nobody else's. */
function productData(product: Product, description: string, path: string, public_url: string) {
  const gtin = product.barcodes.find((code) => !code.startsWith("2"));
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.name,
    description,
    sku: String(product.id),
    ...(product.images.length > 0 && { image: product.images.map(({ url }) => absolute(url, public_url)) }),
    ...(product.brand && { brand: { "@type": "Brand", name: product.brand } }),
    ...(gtin && { gtin }),
    category: product.category_name,
    offers: {
      "@type": "Offer",
      url: public_url + path,
      price: product.price,
      priceCurrency: "KZT",
      availability: `https://schema.org/${product.stock_quantity > 0 ? "InStock" : "OutOfStock"}`,
      seller: { "@type": "Organization", name: product.shop.name },
    },
  };
}

function gone({ language, name }: Site, title: string): Page {
  const description = WORDS[language].home_text;
  return { status: 404, title: `${title} · ${name}`, description, path: undefined };
}

function homeTitle({ name, language }: Site): string {
  return `${name} · ${WORDS[language].home_title}`;
}

function heading(title: string, text: string): string {
  return `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`;
}

function linksTo(categories: readonly Category[], language: Language): string {
  const items = categories.map(({ id, name }) => {
    const href = escapeHtml(addressIn(`/catalog?category_id=${id}`, language));
    return `<li><a href="${href}">${escapeHtml(name)}</a></li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}
