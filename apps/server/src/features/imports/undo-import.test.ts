import type { Product } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { verifyStock } from "#features/stock/index.ts";
import { barcode, goodsOf, Importer } from "#testing/imports.ts";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

const HEAD = "barcode,name,category,unit,price,stock_quantity";

onBothDatabases("undo of an import", (shop) => {
  const list = (...rows: string[]) => [HEAD, ...rows].join("\n");
  const productOf = async (id: number, token: string) =>
    (await shop.get(`/products/${id}`, token)).body as Product;

  it("puts back what was changed and takes away what was made", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const milk = await shop.product(seller, { barcodes: [barcode(1)], stock_quantity: 10 });
    const moved = await shop.product(seller, {
      barcodes: [barcode(2)],
      stock_quantity: 3,
      name_kk: "Н",
      name_ru: "Н",
    });
    const before = await goodsOf(shop, seller.shop.id);
    const run = await imports.preview(
      list(
        `${barcode(1)},Айран,tea,,700,4`,
        `${barcode(2)},Хлеб,,,,8`,
        `${barcode(3)},Вода,tea,шт,250,5`,
        `${barcode(4)},Сок,tea,шт,300,0`,
        `${barcode(5)},Квас,tea,шт,300,`,
      ),
    );
    await imports.finish(run.id, "confirm");
    expect((await productOf(moved.id, seller.access_token)).stock_quantity).toBe(8);
    const undone = await imports.finish(run.id, "undo");
    expect(undone).toMatchObject({
      state: "undone",
      undo: { deleted: 2, archived: 1, restored: 2, kept: 0 },
      can: { map: false, confirm: false, undo: false },
    });
    const after = await goodsOf(shop, seller.shop.id);
    expect(after.barcodes).toEqual(before.barcodes);
    expect(after.products.slice(0, 2)).toEqual(before.products);
    expect(after.products.slice(2)).toMatchObject([{ is_archived: 1, is_published: 0, name_ru: "Вода" }]);
    expect(after.levels.map(({ on_hand }) => on_hand)).toEqual([10_000, 3000, 0]);
    const back = after.movements.slice(before.movements.length).map(({ kind, quantity }) => [kind, quantity]);
    expect(back.toSorted()).toEqual(
      [
        ["opening", 5000],
        ["receipt", 5000],
        ["adjustment", -6000],
        ["receipt", 6000],
        ["adjustment", -5000],
        ["adjustment", -5000],
      ].toSorted(),
    );
    expect(await verifyStock(shop.database.read)).toEqual([]);
    expect(await imports.ask(run.id, "undo")).toMatchObject({
      status: 409,
      body: { code: "import_not_ready", state: "undone" },
    });
    // The barcodes are free: the same list makes the goods again.
    const again = await imports.preview(list(`${barcode(3)},Вода,tea,шт,250,5`));
    expect((await imports.finish(again.id, "confirm")).summary).toMatchObject({ create: 1 });
    expect(await productOf(milk.id, seller.access_token)).toMatchObject({ price: "640.00" });
  });

  it("judges again which goods are short, by their new threshold and by the old one", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const { id } = await shop.product(seller, {
      barcodes: [barcode(1)],
      stock_quantity: 4,
      low_stock_threshold: 1,
    });
    const short = async () =>
      (await shop.get("/seller/dashboard", seller.access_token)).body.low_stock.map(
        (row: { product_id: number }) => row.product_id,
      );
    const run = await imports.preview([`${HEAD},low_stock_threshold`, `${barcode(1)},,,,650,,5`].join("\n"));
    await imports.finish(run.id, "confirm");
    expect(await short()).toEqual([id]);
    await imports.finish(run.id, "undo");
    expect(await short()).toEqual([]);
    expect(await verifyStock(shop.database.read)).toEqual([]);
  });

  it("keeps what was sold or changed since, and says so", async () => {
    const seller = await shop.seller();
    const { access_token } = seller;
    const imports = new Importer(shop, seller);
    const buyer = await shop.richClient();
    const [edited, sold, gone] = [
      await shop.product(seller, { barcodes: [barcode(1)], stock_quantity: 10 }),
      await shop.product(seller, { barcodes: [barcode(2)], stock_quantity: 1 }),
      await shop.product(seller, { barcodes: [barcode(3)] }),
    ];
    const run = await imports.preview(
      list(
        `${barcode(1)},Айран,,,700,12`,
        `${barcode(2)},,,,,6`,
        `${barcode(3)},,,,700,`,
        `${barcode(4)},Вода,tea,шт,250,5`,
      ),
    );
    const done = await imports.finish(run.id, "confirm");
    const made = done.rows.items[3]?.product_id as number;
    const order = (product_id: number, quantity: number) => shop.order(buyer, [{ product_id, quantity }]);
    expectStatus(await order(made, 1), 201);
    expectStatus(await order(sold.id, 3), 201);
    const patch = { body: { price: 800 }, token: access_token };
    expectStatus(await shop.ask("PATCH", `/products/${edited.id}`, patch), 200);
    expectStatus(await shop.ask("DELETE", `/products/${gone.id}`, { token: access_token }), 204);
    const undone = await imports.finish(run.id, "undo");
    expect(undone.undo).toEqual({ deleted: 0, archived: 0, restored: 1, kept: 4 });
    expect(
      (await imports.get(run.id, "?with_errors=true")).rows.items.map(({ line, errors }) => ({
        line,
        errors,
      })),
    ).toEqual([
      { line: 2, errors: [{ field: "price", code: "changed_since", message: "Changed by hand since" }] },
      { line: 3, errors: [{ field: "stock_quantity", code: "moved_since", message: "Sold or moved since" }] },
      { line: 4, errors: [{ field: null, code: "gone_since", message: "Deleted since" }] },
      { line: 5, errors: [{ field: null, code: "moved_since", message: "Sold or moved since" }] },
    ]);
    expect(await productOf(edited.id, access_token)).toMatchObject({
      name_ru: edited.name_ru,
      price: "800.00",
      stock_quantity: 10,
    });
    expect((await productOf(sold.id, access_token)).stock_quantity).toBe(3);
    expect(await productOf(made, access_token)).toMatchObject({ stock_quantity: 4, is_published: true });
    expect(await verifyStock(shop.database.read)).toEqual([]);
  });

  it("takes back the last run only, whoever confirmed it, and names who took it back", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const first = await imports.preview(list(`${barcode(1)},Вода,tea,шт,250,5`));
    await imports.finish(first.id, "confirm");
    shop.now = new Date(shop.now.getTime() + 1000);
    const second = await imports.preview(list(`${barcode(1)},Вода,tea,шт,260,5`));
    expect(await imports.ask(second.id, "undo")).toMatchObject({
      status: 409,
      body: { code: "import_not_ready" },
    });
    await imports.finish(second.id, "confirm");
    expect((await imports.get(first.id)).can.undo).toBe(false);
    expect(await imports.ask(first.id, "undo")).toMatchObject({
      status: 409,
      body: { code: "import_not_last" },
    });
    const admin = await shop.admin();
    expect((await new Importer(shop, admin).finish(second.id, "undo")).state).toBe("undone");
    expect((await imports.finish(first.id, "undo")).undo).toMatchObject({ archived: 1 });
    const deeds = await shop.database.read
      .selectFrom("audit_log")
      .select(["action", "actor_id"])
      .where("subject", "=", `import:${second.id}`)
      .orderBy("id")
      .execute();
    expect(deeds).toEqual([
      { action: "import.applied", actor_id: seller.user.id },
      { action: "import.undone", actor_id: admin.user.id },
    ]);
  });

  it("leaves a unit that goods have come in by", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const product = await shop.product(seller, { barcodes: [barcode(1)], unit: "kg", stock_quantity: 0 });
    const idle = await shop.product(seller, { barcodes: [barcode(2)], unit: "kg", stock_quantity: 0 });
    const run = await imports.preview(list(`${barcode(1)},,,шт,,5`, `${barcode(2)},,,шт,,`));
    await imports.finish(run.id, "confirm");
    const undone = await imports.finish(run.id, "undo");
    expect(undone.undo).toMatchObject({ restored: 2, kept: 1 });
    expect(await productOf(product.id, seller.access_token)).toMatchObject({
      unit: "piece",
      stock_quantity: 0,
    });
    expect(await productOf(idle.id, seller.access_token)).toMatchObject({ unit: "kg" });
  });
});
