import type { FastifyInstance } from "fastify";
import { categoryIds, productsOnSale } from "#features/catalog/index.ts";
import { readFor } from "#platform/http/position.ts";
import { sendRefusal } from "#platform/http/server.ts";
import { refuse } from "#platform/refusal.ts";
import type { Services } from "#services";
import { escapeHtml } from "./head.ts";

/** Addresses a sitemap; search engines take 50 000, people wait for less. */
const ADDRESSES = 10_000;
/** Search engines ask once in a while; whoever asks more often is answered by the caches between. */
const CACHE = "public, max-age=3600";
const START = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** `/robots.txt`, `/sitemap.xml` and the sitemaps that it names: what may be found, and where it is. */
export function addSitemap(server: FastifyInstance, { config, database }: Services): void {
  const { public_url } = config;
  server.get("/robots.txt", async (_request, reply) => {
    const closed = ["/api/", "/admin", "/seller", "/cart", "/checkout", "/orders", "/wallet", "/profile"];
    const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`)];
    reply.type("text/plain; charset=utf-8").header("cache-control", CACHE);
    return reply.send([...lines, `Sitemap: ${public_url}/sitemap.xml`, ""].join("\n"));
  });
  const sendXml = (reply: Parameters<typeof sendRefusal>[1], xml: string) =>
    reply
      .type("application/xml; charset=utf-8")
      .header("cache-control", CACHE)
      .send(START + xml);

  server.get("/sitemap.xml", async (request, reply) => {
    const { last_id } = await readFor(request, database, (db) => productsOnSale(db, { after: 0, limit: 0 }));
    const count = Math.max(1, Math.ceil(last_id / ADDRESSES));
    const maps = Array.from({ length: count }, (_, i) => {
      return `<sitemap><loc>${escapeHtml(public_url)}/sitemap-${i + 1}.xml</loc></sitemap>`;
    });
    return sendXml(reply, `<sitemapindex ${SCHEMA}>${maps.join("")}</sitemapindex>`);
  });
  server.get("/sitemap-:number.xml", async (request, reply) => {
    const number = Number((request.params as { number: string }).number);
    if (!Number.isSafeInteger(number) || number < 1 || number > 1_000_000) {
      return sendRefusal(request, reply, refuse("not_found"));
    }
    const after = (number - 1) * ADDRESSES;
    const { rows } = await readFor(request, database, (db) =>
      productsOnSale(db, { after, limit: ADDRESSES }),
    );
    const goods = rows.map(({ id, updated_at }) => entry(`/products/${id}`, updated_at));
    const first = number === 1 ? [entry("/"), entry("/catalog")] : [];
    const categories = number === 1 ? await readFor(request, database, categoryIds) : [];
    const shelves = categories.map((id) => entry(`/catalog?category_id=${id}`));
    return sendXml(reply, `<urlset ${SCHEMA}>${[...first, ...shelves, ...goods].join("")}</urlset>`);
  });

  function entry(path: string, updated_at?: string): string {
    const lastmod = updated_at === undefined ? "" : `<lastmod>${updated_at}</lastmod>`;
    return `<url><loc>${escapeHtml(public_url + path)}</loc>${lastmod}</url>`;
  }
}
