import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { SettingsBody } from "@saudaflow/contract";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "#app";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

const BUILT = `<!doctype html><html lang="kk"><head><meta name="description" content="x" /><title>SaudaFlow</title><script type="module" src="/assets/index.js"></script></head><body><div id="root"></div></body></html>`;

/** As apps/web/src/draw.tsx is built: draws what it asks for, and the number of the drawing. */
const DRAW = `let drawings = 0;
export async function draw(address, language, network) {
  if (address.searchParams.has("shop_id")) throw new Error("broken");
  const answer = await network("/api/v1/categories", { headers: new Headers({ "accept-language": language }) });
  const { items } = await answer.json();
  return { html: "<h1>" + items[0].name + "</h1><p>drawing " + ++drawings + "</p>", drawn: { language, answers: ["</script>"] } };
}`;
const SCRIPT = '<script type="module" src="/assets/index.js"></script>';

onBothDatabases("web pages", (shop) => {
  let app: FastifyInstance;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "saudaflow-web-"));
    await writeFile(join(folder, "index.html"), BUILT);
    app = await createApp(shop.services, folder);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });
  const page = async (url: string, headers = {}) => {
    const { statusCode, body, headers: sent } = await app.inject({ url, headers });
    return { status: statusCode, body, type: sent["content-type"] };
  };
  const dataIn = (html: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "null");

  it("say name, price and stock of a product in three languages, without any script", async () => {
    const { id } = await shop.product(await shop.seller(), {
      price: "1640.50",
      brand: "Жайлау",
      barcodes: ["4870001020019"],
      stock_quantity: 0,
    });
    const kk = await page(`/products/${id}`, { "accept-language": "ru", host: "evil.example" });
    expect(kk).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
    expect(kk.body).toContain('<html lang="kk"');
    expect(kk.body).toContain("<title>Сүт 3,2 %, 1 л, 1\u00a0640,50\u00a0₸ · SaudaFlow</title>");
    expect(kk.body).toContain("<h1>Сүт 3,2 %, 1 л</h1>");
    expect(kk.body).toContain(`<link rel="canonical" href="http://localhost:8000/products/${id}" />`);
    expect(kk.body).not.toContain("evil");
    expect(dataIn(kk.body)).toMatchObject({
      "@type": "Product",
      name: "Сүт 3,2 %, 1 л",
      brand: { name: "Жайлау" },
      gtin: "4870001020019",
      offers: { price: "1640.50", priceCurrency: "KZT", availability: "https://schema.org/OutOfStock" },
    });
    const ru = await page(`/products/${id}?lang=ru`);
    expect(ru.body).toContain('<html lang="ru"');
    expect(ru.body).toContain(`<link rel="canonical" href="http://localhost:8000/products/${id}?lang=ru" />`);
    expect(ru.body).toContain(`hreflang="en" href="http://localhost:8000/products/${id}?lang=en"`);
    expect(dataIn(ru.body).name).toBe("Молоко 3,2 %, 1 л");
  });

  it("hold names with markup as text", async () => {
    const name = '</script><img src=x onerror=alert(1)> "&';
    const { id } = await shop.product(await shop.seller(), { name_kk: name });
    const { body } = await page(`/products/${id}`);
    expect(body).not.toContain("<img");
    expect(body).toContain("<h1>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &quot;&amp;</h1>");
    expect(dataIn(body).name).toBe(name);
  });

  it("are not found for what nobody may buy", async () => {
    const { id } = await shop.product(await shop.seller(), { is_published: false });
    for (const url of [`/products/${id}`, "/products/999999", "/catalog?category_id=999999"]) {
      expect(await page(url), url).toMatchObject({ status: 404, body: expect.stringContaining("noindex") });
    }
    expect((await page("/catalog?category_id=999999&lang=en")).body).toContain("no such category");
  });

  it("tell of home and categories, and nothing of personal pages", async () => {
    const id = await shop.category();
    expect((await page("/")).body).toContain(`<a href="/catalog?category_id=${id}">Сүт тағамдары</a>`);
    const shelf = await page(`/catalog?category_id=${id}&min_price=5&lang=en`);
    expect(shelf.body).toContain("<title>Dairy · SaudaFlow</title>");
    expect(shelf.body).toContain(`/catalog?category_id=${id}&amp;lang=en" />`);
    expect(shelf.body).not.toContain("min_price");
    for (const url of ["/cart", "/orders/1", "/admin", "/catalog?q=sut"]) {
      const { status, body } = await page(url);
      expect([status, body.includes("noindex")], url).toEqual([200, true]);
    }
    expect((await page("/api/v1/nothing")).status).toBe(404);
  });

  it("bear the name that the administrator gave the shop", async () => {
    const { access_token: token } = await shop.admin();
    const settings = (await shop.get("/admin/settings", token)).body;
    const rename = async (version: number, name: string) => {
      const body = { ...settings, version, name };
      return expectStatus(await shop.ask("PUT", "/admin/settings", { body, token }), 200) as SettingsBody;
    };
    const { version } = await rename(settings.version, "Береке & Co");
    const home = (await page("/?lang=ru")).body;
    expect(home).toContain("<title>Береке &amp; Co · продуктовый магазин у дома</title>");
    expect(home).toContain('property="og:site_name" content="Береке &amp; Co"');
    expect(dataIn(home).name).toBe("Береке & Co");
    expect((await page("/cart")).body).toContain('name="application-name" content="Береке &amp; Co"');
    expect((await page("/products/999999")).body).toContain("Мұндай тауар жоқ · Береке &amp; Co</title>");
    await rename(version, settings.name);
  });

  it("are installed under the shop's name, short enough for a home screen, in the page's language", async () => {
    const { access_token: token } = await shop.admin();
    const { body: settings } = await shop.get("/admin/settings", token);
    let version: number = settings.version;
    const installed = async (name: string, from = "/") => {
      const body = { ...settings, version, name };
      const changed = await shop.ask("PUT", "/admin/settings", { body, token });
      version = (expectStatus(changed, 200) as SettingsBody).version;
      const href = /<link rel="manifest" href="([^"]+)"/.exec((await page(from)).body)?.[1] ?? "";
      const { headers, body: sent } = await app.inject(href);
      expect(headers).toMatchObject({
        "content-type": "application/manifest+json; charset=utf-8",
        "cache-control": "no-cache",
      });
      return JSON.parse(sent);
    };
    const kk = await installed("Береке");
    expect(kk).toMatchObject({ id: "/", name: "Береке", short_name: "Береке", lang: "kk", start_url: "/" });
    expect(kk.description).toContain("Балғын өнім");
    const ru = await installed("Береке дүкендері", "/cart?lang=ru");
    expect(ru).toMatchObject({ id: "/", name: "Береке дүкендері", short_name: "Береке", lang: "ru" });
    expect(ru.description).toContain("Свежие продукты");
    for (const [name, short_name] of [
      ["Береке & Co", "Береке & Co"],
      ["Береке & Сыновья", "Береке"],
      ["Дүкен Береке KZ", "Дүкен Береке"],
      ["«Береке» азық-түлік дүкені", "«Береке»"],
      ["Азықтүлікдүкені", "Азықтүлікдүк"],
    ] as const) {
      expect(await installed(name), name).toMatchObject({ name, short_name });
    }
    await installed(settings.name);
  });

  it("are named by the sitemap, those on sale alone", async () => {
    const seller = await shop.seller();
    const shown = await shop.product(seller);
    const hidden = await shop.product(seller, { is_published: false });
    expect((await page("/robots.txt")).body).toContain("Sitemap: http://localhost:8000/sitemap.xml");
    expect((await page("/sitemap.xml")).body).toContain("<loc>http://localhost:8000/sitemap-1.xml</loc>");
    const { body } = await page("/sitemap-1.xml");
    expect(body).toContain(`<loc>http://localhost:8000/products/${shown.id}</loc><lastmod>`);
    expect(body).not.toContain(`/products/${hidden.id}<`);
    for (const url of ["/sitemap-0.xml", "/sitemap-x.xml"]) expect((await page(url)).status).toBe(404);
  });

  it("know no other host, however an address begins", async () => {
    const { id } = await shop.product(await shop.seller());
    const port = Number(new URL(await app.listen({ port: 0, host: "127.0.0.1" })).port);
    for (const path of ["//", "///", "/\\", "/\\evil.example", `//evil.example/products/${id}`]) {
      const [answer] = (await once(get({ port, path }), "response")) as [IncomingMessage];
      const body = await text(answer);
      expect([answer.statusCode, body.includes("noindex")], path).toEqual([200, true]);
    }
  });
});

onBothDatabases("drawn pages", (shop) => {
  let drawing: FastifyInstance;
  let folder: string;
  beforeAll(async () => {
    await shop.category();
    folder = await mkdtemp(join(tmpdir(), "saudaflow-web-"));
    await mkdir(join(folder, ".server"));
    await writeFile(join(folder, ".server/draw.js"), DRAW);
    await writeFile(join(folder, "index.html"), BUILT.replace("</head>", `${SCRIPT}</head>`));
    drawing = await createApp(shop.services, folder);
  });
  afterAll(async () => {
    await drawing.close();
    await rm(folder, { recursive: true });
  });
  const bodyOf = async (url: string, headers = {}) => (await drawing.inject({ url, headers })).body;
  const drawingOf = async (url: string) => /drawing (\d+)/.exec(await bodyOf(url))?.[1];

  it("show guests what the web app shows, and are left to the browser where that fails", async () => {
    const home = await bodyOf("/");
    expect(home).toContain('<html lang="kk" data-drawn>');
    expect(home).toMatch(/<div id="root"><h1>Сүт тағамдары<\/h1>.*<\/div>/);
    expect(home).toContain('"answers":["\\u003c/script>"]');
    expect(home).not.toContain(SCRIPT);
    const reader = { cookie: "saudaflow_language=ru" };
    expect(await bodyOf("/", reader)).toContain('<html lang="ru" data-drawn>');
    for (const url of ["/catalog?shop_id=1", "/cart", "/catalog?q=sut"]) {
      const body = await bodyOf(url);
      expect([body.includes("data-drawn"), body.includes(SCRIPT)], url).toEqual([false, true]);
    }
  });

  it("are drawn once for all who ask, until something is sold or changed", async () => {
    const seller = await shop.seller();
    const [first, second] = await Promise.all([drawingOf("/"), drawingOf("/?utm_source=x")]);
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(await drawingOf("/?lang=kk&fbclid=y")).toBe(first);
    const shelf = await drawingOf("/catalog?sort=price&min_price=5");
    expect(await drawingOf("/catalog?min_price=5&x=1&sort=price")).toBe(shelf);
    expect(await drawingOf("/catalog?min_price=6&sort=price")).not.toBe(shelf);
    await shop.product(seller);
    const third = await drawingOf("/");
    expect(third).not.toBe(first);
    const renamed = await drawing.inject({
      method: "PUT",
      url: `/api/v1/categories/${await shop.category()}`,
      headers: { authorization: `Bearer ${(await shop.admin()).access_token}` },
      payload: { slug: "dairy", name_kk: "Сүт және айран", name_ru: "Молоко", name_en: "Dairy" },
    });
    expect(renamed.statusCode).toBe(200);
    expect(await bodyOf("/")).toContain("<h1>Сүт және айран</h1>");
  });

  it("are left to the browser where too many are asked for at once", async () => {
    const pages = Array.from({ length: 30 }, (_, i) => bodyOf(`/catalog?min_price=${i}`));
    const drawn = (await Promise.all(pages)).filter((body) => body.includes("data-drawn")).length;
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(30);
  });

  it("may be in their reader's language: no cache gives them to others", async () => {
    const { headers } = await drawing.inject("/");
    expect(headers["cache-control"]).toBe("private, no-cache");
  });
});
