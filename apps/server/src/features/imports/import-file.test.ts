import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MAX_PRICE } from "@saudaflow/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyStock } from "#features/stock/index.ts";
import { isRefusal } from "#platform/refusal.ts";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { importFile } from "./import-file.ts";

const HEAD = "barcode,name,brand,category,unit,price,stock_quantity,age_restricted";

onBothDatabases("import-file", (shop) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "saudaflow-import-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const sheet = async (lines: readonly string[], name = "list.csv") => {
    const file = join(folder, name);
    await writeFile(file, `${[HEAD, ...lines].join("\n")}\n`);
    return file;
  };
  const run = async (shop_id: number, file: string) => {
    const summary = await importFile(shop.database, { file, shop_id, clock: () => shop.now });
    if (isRefusal(summary)) throw new Error(summary.code);
    return summary;
  };
  const state = async (shop_id: number) => {
    const products = await shop.database.read
      .selectFrom("products")
      .innerJoin("stock_levels", "product_id", "products.id")
      .selectAll()
      .where("shop_id", "=", shop_id)
      .orderBy("products.id")
      .execute();
    const movements = await shop.database.read
      .selectFrom("stock_movements")
      .selectAll()
      .where("shop_id", "=", shop_id)
      .orderBy("id")
      .execute();
    const barcodes = await shop.database.read
      .selectFrom("barcodes")
      .selectAll()
      .where("shop_id", "=", shop_id)
      .orderBy("id")
      .execute();
    return { products, movements, barcodes };
  };

  it("adds new goods with stock and categories, and a second run makes no doubles and no change", async () => {
    const seller = await shop.seller();
    const file = await sheet([
      "4870001020019,Вода Сарыағаш 1.5л,SARYAGASH,water,piece,350,24,",
      "5901234123457,Яблоки,,fruit_veg,kg,900,12.5,",
      ",Пакет,,Прочее,piece,20,100,",
      "96385074,Пиво 0.5л,,beer,piece,600,10,alcohol",
    ]);
    expect(await run(seller.shop.id, file)).toMatchObject({
      rows: 4,
      created: 4,
      updated: 0,
      unchanged: 0,
      refused: 0,
      refused_file: undefined,
    });
    const { items } = (
      await shop.ask("GET", `/products?shop_id=${seller.shop.id}&sort=newest&order=asc`, {
        headers: { "accept-language": "kk" },
      })
    ).body;
    expect(items).toMatchObject([
      {
        name: "Вода Сарыағаш 1.5л",
        barcode: "4870001020019",
        price: "350.00",
        stock_quantity: 24,
        category_name: "Су",
      },
      { name: "Яблоки", unit: "kg", stock_quantity: 12.5, category_name: "Көкөніс және жеміс" },
      { name: "Пакет", barcode: null, category_name: "Прочее" },
    ]);
    const before = await state(seller.shop.id);
    shop.now = new Date(shop.now.getTime() + 60_000);
    expect(await run(seller.shop.id, file)).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
    expect(await state(seller.shop.id)).toEqual(before);
    const other = await shop.seller();
    expect(await run(other.shop.id, file)).toMatchObject({ created: 4 });
    const roots = (await shop.get("/categories")).body.items.map(({ slug }: { slug: string }) => slug);
    expect(roots.filter((slug: string) => ["water", "fruit-veg", "prochee", "beer"].includes(slug))).toEqual([
      "water",
      "fruit-veg",
      "prochee",
      "beer",
    ]);
  });

  it("brings known goods to what the list says and keeps what it does not say", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, {
      name_kk: "Су 1 л",
      name_ru: "Вода 1 л",
      brand: "Tassay",
      barcodes: ["96385074", "4870001020019"],
      stock_quantity: 10,
      low_stock_threshold: 3,
    });
    const file = await sheet([
      "4870001020019,Вода газированная 1 л,,water,piece,250,7,",
      "5901234123457,Сок,,water,piece,500,,",
    ]);
    expect(await run(seller.shop.id, file)).toMatchObject({ created: 1, updated: 1 });
    expect((await shop.get(`/products/${product.id}`, seller.access_token)).body).toMatchObject({
      name_kk: "Су 1 л",
      name_ru: "Вода газированная 1 л",
      name_en: "Milk 3.2%, 1 l",
      brand: "Tassay",
      price: "250.00",
      barcodes: ["96385074", "4870001020019"],
      stock_quantity: 7,
      low_stock_threshold: 3,
    });
    const { items } = (await shop.get(`/products/${product.id}/stock-history`, seller.access_token)).body;
    expect(items.map((m: { kind: string; quantity: number }) => [m.kind, m.quantity])).toEqual([
      ["adjustment", -3],
      ["opening", 10],
    ]);
    expect((await shop.get(`/products?q=${encodeURIComponent("газир")}`)).body.items).toMatchObject([
      { id: product.id },
    ]);
    expectStatus(
      await shop.post(
        "/stock/adjustments",
        { product_id: product.id, quantity_change: -2, reason: "write_off" },
        seller.access_token,
      ),
      201,
    );
    expect(await run(seller.shop.id, file)).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await shop.stockOf(product)).toBe(7);
    const deeds = await shop.database.read
      .selectFrom("audit_log")
      .select("data")
      .where("action", "=", "product.prices_imported")
      .where("subject", "=", `shop:${seller.shop.id}`)
      .execute();
    expect(deeds.map(({ data }) => JSON.parse(data))).toEqual([
      { prices: [{ product_id: product.id, from: "640.00", to: "250.00" }] },
    ]);
    expect(await verifyStock(shop.database.read)).toEqual([]);
  });

  it("changes a unit only before the first goods came, and refuses the row after", async () => {
    const seller = await shop.seller();
    const fresh = await shop.product(seller, { barcodes: ["96385074"], stock_quantity: 0, unit: "kg" });
    const moved = await shop.product(seller, { barcodes: ["4870001020019"], stock_quantity: 9, unit: "kg" });
    const file = await sheet(
      [
        "96385074,Сок,,water,piece,500,3,",
        "4870001020019,Яблоки,,water,piece,900,7,",
        "5901234123457,Груши,,water,,800,2,",
      ],
      "units.csv",
    );
    const summary = await run(seller.shop.id, file);
    expect(summary).toMatchObject({ created: 1, updated: 1, refused: 1 });
    expect([...summary.reasons]).toEqual([["unit_fixed", 1]]);
    expect(await readFile(`${file}.refused.csv`, "utf8")).toContain("3,unit_fixed (unit),4870001020019,");
    expect((await shop.get(`/products/${fresh.id}`)).body).toMatchObject({
      unit: "piece",
      stock_quantity: 3,
    });
    expect((await shop.get(`/products/${moved.id}`)).body).toMatchObject({
      name_ru: moved.name_ru,
      unit: "kg",
      price: moved.price,
      stock_quantity: 9,
    });
    // No unit said is none changed.
    expect(
      await run(seller.shop.id, await sheet(["4870001020019,Яблоки,,water,,900,7,"], "no-unit.csv")),
    ).toMatchObject({ updated: 1, refused: 0 });
    expect((await shop.get(`/products/${moved.id}`)).body).toMatchObject({ unit: "kg", stock_quantity: 7 });
  });

  it("takes no price that a full cart could not hold", async () => {
    const seller = await shop.seller();
    const file = await sheet(
      ["4870001020019,Дорогой,,water,piece,9999999.99,10000,", "96385074,Дороже,,water,piece,10000000,1,"],
      "dear.csv",
    );
    const summary = await run(seller.shop.id, file);
    expect(summary).toMatchObject({ created: 1, refused: 1 });
    expect([...summary.reasons]).toEqual([["price_invalid", 1]]);
    const { products } = await state(seller.shop.id);
    const buyer = await shop.client();
    const cart = await shop.post(
      "/cart/items",
      { product_id: products[0]?.id, quantity: 10_000 },
      buyer.access_token,
    );
    expect(cart).toMatchObject({ status: 201, body: { total: "99999999900.00" } });
    for (const column of ["price", "compare_at_price", "cost_price"] as const) {
      const tooDear = shop.database.owner.updateTable("products").set({ [column]: MAX_PRICE + 1 });
      await expect(tooDear.execute()).rejects.toThrow(/check/i);
    }
  });

  it("writes down what it refuses: bad rows and whatever stands twice", async () => {
    const seller = await shop.seller();
    await shop.product(seller, { barcodes: ["96385074", "4870001020019"] });
    const file = await sheet(
      [
        "5901234123457,Сок,,water,piece,500,1,",
        "5901234123457,Сок снова,,water,piece,500,1,",
        "5901234123458,=Формула,,water,piece,500,1,",
        ",Пакет,,water,piece,,1.5,",
        ",Пакет,,water,piece,20,1,",
        ",Пакет,,water,piece,25,1,",
        "96385074,Молоко,,water,piece,500,1,",
        "4870001020019,Молоко,,water,piece,500,1,",
      ],
      "bad.csv",
    );
    const summary = await run(seller.shop.id, file);
    expect(summary).toMatchObject({
      rows: 8,
      created: 2,
      updated: 1,
      refused: 5,
      refused_file: `${file}.refused.csv`,
    });
    expect(Object.fromEntries(summary.reasons)).toEqual({
      barcode_repeated: 1,
      barcode_invalid: 1,
      price_missing: 1,
      quantity_not_whole: 1,
      name_repeated: 1,
      product_repeated: 1,
    });
    const refused = (await readFile(`${file}.refused.csv`, "utf8")).trim().split("\r\n");
    expect(refused.map((line) => line.split(",").slice(0, 4).join())).toEqual([
      "line,reasons,barcode,name",
      "3,barcode_repeated (barcode),5901234123457,Сок снова",
      `4,barcode_invalid (barcode),5901234123458,"'=Формула"`,
      "5,quantity_not_whole (stock_quantity); price_missing (price),,Пакет",
      "7,name_repeated (name),,Пакет",
      "9,product_repeated (barcode),4870001020019,Молоко",
    ]);
  });
});
