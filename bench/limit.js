// The limits to compare with: Fastify answering a constant page through the same schema, the same page read by one
// hand-written prepared statement without search, roles or languages, and one row kept by one durable commit.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { listProducts } from "@saudaflow/contract";
import Sqlite from "better-sqlite3";
import Fastify from "fastify";

const card = (/** @type {number} */ id) => ({
  id,
  shop_id: 1,
  shop: { id: 1, name: "Береке" },
  seller_id: 1,
  name: `«Жайлау» сүті ${id} 3,2 %, 1 л`,
  name_kk: `«Жайлау» сүті ${id} 3,2 %, 1 л`,
  name_ru: `Молоко «Жайлау» ${id} 3,2 %, 1 л`,
  name_en: null,
  price: "640.00",
  compare_at_price: null,
  unit: "piece",
  category_id: 1,
  category_name: "Сүт",
  barcode: null,
  brand: "Жайлау",
  images: [],
  is_published: true,
  is_age_restricted: false,
  stock_quantity: 900000,
  low_stock_threshold: 0,
  created_at: "2026-11-23T09:30:00.000Z",
  updated_at: "2026-11-23T09:30:00.000Z",
});
const db = new Sqlite(":memory:");
db.exec(
  "create table goods (id integer primary key, name text, price integer); create index goods_name on goods (name)",
);
const insert = db.prepare("insert into goods (name, price) values (?, ?)");
db.transaction(() => {
  for (let i = 0; i < 10_000; i++) insert.run(`«Жайлау» сүті ${i}`, 64_000 + i);
})();
const statement = db.prepare("select id, name, price from goods order by name limit 20");
const page = {
  items: Array.from({ length: 20 }, (_, i) => card(i + 1)),
  total: 10_000,
  page: 1,
  page_size: 20,
  pages: 500,
};

const app = Fastify();
const schema = { response: { 200: listProducts.answer.body } };
app.get("/constant", { schema }, async () => page);
app.get("/prepared", { schema }, async () => {
  const rows = /** @type {{id: number, name: string}[]} */ (statement.all());
  return { ...page, items: rows.map((row) => ({ ...card(row.id), name: row.name })) };
});
const kept = new Sqlite(join(mkdtempSync(join(tmpdir(), "saudaflow-bench-")), "limit.sqlite"));
kept.pragma("journal_mode = WAL");
kept.pragma("synchronous = FULL");
kept.exec("create table sales (id integer primary key, body text)");
const sell = kept.prepare("insert into sales (body) values (?)");
app.post("/commit", async () => ({ id: Number(sell.run("sale").lastInsertRowid) }));
await app.listen({ host: "127.0.0.1", port: 0 });
const address = /** @type {import("node:net").AddressInfo} */ (app.server.address());
process.send?.({ url: `http://127.0.0.1:${address.port}` });
process.once("disconnect", () => process.exit(0));
