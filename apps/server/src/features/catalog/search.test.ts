import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ProductCard } from "@saudaflow/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "#features/imports/index.ts";
import { expectStatus, onBothDatabases, TestShop } from "#testing/shop.ts";

type Shown = { items: ProductCard[]; total: number };

async function find(shop: TestShop, q: string, query = "", language = "kk"): Promise<Shown> {
  const path = `/products?q=${encodeURIComponent(q)}${query}`;
  return expectStatus(
    await shop.ask("GET", path, { headers: { "accept-language": language } }),
    200,
  ) as Shown;
}

onBothDatabases("search", (shop) => {
  beforeAll(async () => {
    const seller = await shop.seller();
    const make = (name_kk: string, name_ru: string, fields: Record<string, unknown> = {}) =>
      shop.product(seller, { name_kk, name_ru, name_en: null, ...fields });
    await make("«Таңғы» сүті 3,2 %, 1 л", "Молоко «Таңғы» 3,2 %, 1 л", { barcodes: ["4870001020019"] });
    await make("«Одари» қаймағы 20 %", "Сметана «Одари» 20 %", { brand: "Одари" });
    await make("Ірімшік «Голландия»", "Сыр «Голландский»");
    await make("Сиыр шұжығы", "Колбаса говяжья");
    await make("Жұмыртқа, 10 дана", "Яйцо куриное, 10 шт");
    await make("Құрт", "Курт");
    await make("Кептірілген өрік", "Курага");
    await make("Айран", "Айран");
    await make("Кока-кола 0,5 л", "Coca-Cola 0,5 л");
    await make("Дәптер", "Тетрадь в клетку");
  });
  const first = async (q: string) => (await find(shop, q)).items[0]?.name_kk;

  it.each([
    [
      "«Таңғы» сүті 3,2 %, 1 л",
      ["сүт", "сут", "sut", "Сүті", "молоко 1л", "МОЛОКО 1 л", "таңғы 3,2", "c8n", "vjkjrj"],
    ],
    ["«Одари» қаймағы 20 %", ["қаймақ", "каймак", "qaimaq", "каймаг", "одари смет", "0fqvf0"]],
    ["Ірімшік «Голландия»", ["ірімшік", "иримшик", "irimshik", "сыр гол"]],
    ["Сиыр шұжығы", ["шұжық", "шужык", "shujyq", "сиыр шұжық", "kolbasa"]],
    ["Жұмыртқа, 10 дана", ["жұмыртқа", "жумыртка", "zhumyrtqa", ";9vshn0f"]],
    ["Құрт", ["құрт", "курт", "qurt"]],
    ["Кептірілген өрік", ["өрік", "орик", "-h3r"]],
    ["Айран", ["айран", "airan", "ayran"]],
    ["Кока-кола 0,5 л", ["coca cola", "кока кола", "сщсф"]],
  ])("finds %s by %j", async (name, queries) => {
    for (const q of queries) expect([q, await first(q)]).toEqual([q, name]);
  });

  it("finds a barcode's product alone, also one typed on a Kazakh layout", async () => {
    expect(await find(shop, "4870001020019")).toMatchObject({
      total: 1,
      items: [{ barcode: "4870001020019" }],
    });
    expect((await find(shop, 'ңү.қққ"қәққ"ұ')).items).toMatchObject([{ barcode: "4870001020019" }]);
    expect((await find(shop, "4870001020026")).total).toBe(0);
  });

  it("wants every word and the beginning of a word, and takes no sign for a wildcard", async () => {
    for (const q of ["сүт ірімшік", "олоко", "%", "_", "\\", "' or 1=1--", "%_%_".repeat(25), "🍇"]) {
      expect([q, (await find(shop, q)).total]).toEqual([q, 0]);
    }
    expect((await find(shop, "  ")).total).toBe(10);
    expect((await shop.get(`/products?q=${"a".repeat(101)}`)).status).toBe(400);
  });

  it("filters and sorts what it found", async () => {
    expect((await find(shop, "т", "&sort=name&order=desc")).items.map((card) => card.name_kk)).toEqual([
      "Дәптер",
      "«Таңғы» сүті 3,2 %, 1 л",
    ]);
    expect((await find(shop, "молоко", "&max_price=1")).total).toBe(0);
  });

  it("puts all words strong first, then names that begin so, then what sells", async () => {
    const seller = await shop.seller();
    const make = (name: string) => shop.product(seller, { name_kk: name, name_ru: name, name_en: null });
    const weak = await make("Бибисара балык");
    const later = await make("Алма быбы");
    const begins = await make("Быбы тәтті");
    const sold = await make("Груша быбы");
    await shop.database.owner
      .updateTable("stock_levels")
      .set({ sold: 3000 })
      .where("product_id", "in", [sold.id, weak.id])
      .execute();
    const { items } = await find(shop, "быб");
    expect(items.map(({ id }) => id)).toEqual([begins.id, sold.id, later.id, weak.id]);
  });

  it("suggests goods and categories while typing", async () => {
    const { body } = await shop.get(`/products/suggest?q=${encodeURIComponent("dai")}`);
    expect(body).toMatchObject({ products: [], categories: [{ name: "Dairy" }] });
    const { products } = (await shop.get(`/products/suggest?q=${encodeURIComponent("сүт")}`)).body;
    expect(products).toMatchObject([
      { name: "Молоко «Таңғы» 3,2 %, 1 л", price: "640.00", unit: "piece", thumb_url: null },
    ]);
    expect((await shop.get("/products/suggest?q=vjkjrj")).body.products).toHaveLength(1);
    expect((await shop.get("/products/suggest?q=%20")).body).toEqual({ products: [], categories: [] });
    expect((await shop.get("/products/suggest")).status).toBe(400);
  });
});

const REAL = join(process.env.SAUDAFLOW_DATA_DIR ?? "../shared/data", "products/corner-2000-priced.csv");
const QUERIES = [
  "молоко",
  "чай черн",
  "шоколад",
  "moloko",
  "сыр 200г",
  "кофе",
  "vjkjrj",
  "п",
  "хлеб",
  "4620018260775",
  "сок",
  "ы",
  "1л",
];

describe.skipIf(!existsSync(REAL))(
  existsSync(REAL) ? "2 000 real goods" : `2 000 real goods (skipped: there is no ${REAL})`,
  () => {
    const shops = [new TestShop("sqlite"), new TestShop("postgres")] as const;
    beforeAll(async () => {
      for (const shop of shops) {
        await shop.open();
        const { id } = (await shop.seller({ sells_age_restricted: true })).shop;
        const options = { file: REAL, shop_id: id, clock: () => shop.now, refused_dir: tmpdir() };
        expect(await importFile(shop.database, options)).toMatchObject({
          rows: 2000,
          created: 2000,
          refused: 0,
        });
        await shop.database.owner
          .updateTable("stock_levels")
          .set({ sold: 5000 })
          .where("product_id", "<", 900)
          .where("on_hand", "<", 20_000)
          .execute();
      }
    });
    afterAll(async () => {
      for (const shop of shops) await shop.close();
    });

    it.each(["kk", "ru", "en"])("come in the same order from both databases (%s)", async (language) => {
      const lists = [
        "&sort=name",
        "&sort=name&order=desc",
        "&sort=price",
        "&sort=popular",
        "&sort=newest",
        "&on_sale=false&page=7",
      ];
      const asked = [...QUERIES.map((q) => [q, ""] as const), ...lists.map((list) => ["", list] as const)];
      for (const [q, list] of asked) {
        const [sqlite, postgres] = await Promise.all(
          shops.map(async (shop) => {
            const { items, total } = await find(shop, q, `&page_size=100${list}`, language);
            return { q, list, total, names: items.map(({ name, barcode }) => `${barcode} ${name}`) };
          }),
        );
        expect(postgres).toEqual(sqlite);
        expect([q, list, sqlite?.total]).not.toEqual([q, list, 0]);
      }
    });
  },
);
