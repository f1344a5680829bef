import type { Import, Product } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { verifyStock } from "#features/stock/index.ts";
import { openDatabase } from "#platform/db/open.ts";
import { runDueJobs } from "#platform/jobs.ts";
import { barcode, goodsOf, Importer } from "#testing/imports.ts";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { forgetImports, importJobs } from "./index.ts";
import { readImport } from "./read-import.ts";

const HEAD = "barcode,name,category,unit,price,stock_quantity";
const DAY_MS = 24 * 60 * 60 * 1000;

onBothDatabases("imports at once", (shop) => {
  const rows = (count: number, price: number, first = 1) =>
    [
      HEAD,
      ...Array.from({ length: count }, (_, i) => `${barcode(first + i)},Су ${i},tea,шт,${price},9`),
    ].join("\n");
  const work = () => ({ database: shop.database, clock: () => shop.now });

  it("are one a shop, and any number of shops", async () => {
    const [seller, other] = [await shop.seller(), await shop.seller()];
    const imports = new Importer(shop, seller);
    const answers = await Promise.all(Array.from({ length: 4 }, () => imports.upload(rows(5, 100))));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([202, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("import_running");
    expect((await new Importer(shop, other).upload(rows(5, 100))).status).toBe(202);
    await shop.work();
    const { id } = answers.find(({ status }) => status === 202)?.body ?? { id: 0 };
    const second = await imports.preview(rows(5, 200));
    const confirms = await Promise.all(
      [id, second.id, id, second.id].map((one) => imports.ask(one, "confirm", {})),
    );
    expect(confirms.map(({ status }) => status).toSorted()).toEqual([202, 409, 409, 409]);
    await shop.work();
    const states = [(await imports.get(id)).state, (await imports.get(second.id)).state];
    expect(states.toSorted()).toEqual(["done", "ready"]);
    // What the other began from has changed: it was to make goods that are there now.
    const late = states[0] === "done" ? second.id : id;
    expect((await imports.finish(late, "confirm")).state).toBe("stale");
  });

  // SQLite has one writer: a second one would wait for it by standing still, this process with it.
  it.skipIf(shop.dialect === "sqlite")("are done once by several processes", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const neighbour = await openDatabase(shop.address);
    const clock = () => shop.now;
    const both = () =>
      Promise.all(
        [shop.database, neighbour].map((database) =>
          runDueJobs(database, clock, importJobs({ database, clock })),
        ),
      );
    const { id } = expectStatus(await imports.upload(rows(300, 100)), 202) as Import;
    await both();
    expect(await imports.get(id)).toMatchObject({ state: "ready", summary: { rows: 300, create: 300 } });
    expectStatus(await imports.ask(id, "confirm", {}), 202);
    await both();
    expect((await imports.get(id)).state).toBe("done");
    expect((await goodsOf(shop, seller.shop.id)).products).toHaveLength(300);
    await neighbour.close();
  });

  it("are read to the end by whoever took them last", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const { id } = expectStatus(await imports.upload(rows(1500, 100)), 202) as Import;
    // The first process is slow, its lease ends, and another begins while it goes on.
    let second: Promise<void> | undefined;
    const onProgress = () => {
      second ??= readImport(work(), id);
    };
    await readImport({ ...work(), onProgress }, id);
    await second;
    await shop.work();
    expect(await imports.get(id)).toMatchObject({
      state: "ready",
      summary: { rows: 1500, create: 1500 },
      rows: { total: 1500 },
    });
  });

  it("and orders, changes and receipts of the same goods at once keep the account right", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const buyer = await shop.richClient("10000000.00");
    const first = await imports.preview(rows(300, 100));
    await imports.finish(first.id, "confirm");
    const ids = (await goodsOf(shop, seller.shop.id)).products.map(({ id }) => id);
    const run = await imports.preview(rows(300, 120).replaceAll(",9", ",20"));
    expectStatus(await imports.ask(run.id, "confirm", {}), 202);
    const some = () =>
      ids.filter(() => Math.random() < 0.02).map((product_id) => ({ product_id, quantity: 1 }));
    const during = async () => {
      const answers = [];
      for (let i = 0; i < 10; i++) {
        answers.push(await shop.order(buyer, some().toReversed()));
        const adjustment = { product_id: ids[i * 7] as number, quantity_change: 1, reason: "receipt" };
        answers.push(await shop.post("/stock/adjustments", adjustment, seller.access_token));
      }
      return answers.map(({ status }) => status);
    };
    const [statuses] = await Promise.all([Promise.all([during(), during(), during()]), shop.work()]);
    expect(statuses.flat().filter((status) => status >= 500)).toEqual([]);
    expect((await imports.get(run.id)).state).toBe("done");
    expect(await verifyStock(shop.database.read)).toEqual([]);
    const card = (await shop.get(`/products/${ids[299]}`)).body as Product;
    expect(card.price).toBe("120.00");
  });

  it("that fail on our side are given back as they were", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const run = await imports.preview(rows(2, 100));
    expectStatus(await imports.ask(run.id, "confirm", {}), 202);
    const { database } = shop;
    const broken = { ...database, begin: () => Promise.reject(new Error("the disk is full")) };
    const job = importJobs({ database: broken, clock: () => shop.now })["import.apply"];
    const attempt = (n: number) =>
      job?.({
        id: 1,
        kind: "import.apply",
        data: { import_id: run.id, actor_id: null },
        attempt: n,
        wanted_at: shop.now.toISOString(),
      });
    await expect(attempt(1)).rejects.toThrow("the disk is full");
    expect((await imports.get(run.id)).state).toBe("applying");
    let calls = 0;
    const once = {
      ...database,
      begin: ((tx) =>
        calls++ === 0
          ? Promise.reject(new Error("the disk is full"))
          : database.begin(tx)) as typeof database.begin,
    };
    await expect(
      importJobs({ database: once, clock: () => shop.now })["import.apply"]?.({
        id: 1,
        kind: "import.apply",
        data: { import_id: run.id, actor_id: null },
        attempt: 3,
        wanted_at: shop.now.toISOString(),
      }),
    ).rejects.toThrow("the disk is full");
    expect(await imports.get(run.id)).toMatchObject({
      state: "ready",
      error: { code: "import_broken_off" },
      can: { confirm: true },
    });
    await shop.work();
    expect((await imports.finish(run.id, "confirm")).state).toBe("done");
  });

  it("are forgotten: previews after a day, and all but twenty runs of a shop", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const first = await imports.preview(rows(1, 100));
    await imports.finish(first.id, "confirm");
    const ids = async () => {
      const runs = shop.database.read
        .selectFrom("imports")
        .select("id")
        .where("shop_id", "=", seller.shop.id);
      return (await runs.execute()).map(({ id }) => id);
    };
    for (let i = 0; i < 20; i++)
      await imports.finish((await imports.preview(rows(1, 200 + i))).id, "confirm");
    await forgetImports(shop.database, shop.now);
    expect(await ids()).toHaveLength(20);
    expect(await ids()).not.toContain(first.id);
    const preview = await imports.preview(rows(1, 110));
    await forgetImports(shop.database, shop.now);
    expect(await ids()).toContain(preview.id);
    shop.now = new Date(shop.now.getTime() + DAY_MS + 1);
    await forgetImports(shop.database, shop.now);
    expect(await ids()).not.toContain(preview.id);
    expect(await ids()).toHaveLength(19);
    expect(await shop.database.read.selectFrom("import_files").select("key").execute()).toEqual([]);
    const left = await shop.database.read
      .selectFrom("import_rows")
      .select("line")
      .where("import_id", "=", first.id)
      .execute();
    expect(left).toEqual([]);
  }, 120_000);
});
