import { afterEach, expect, it, vi } from "vitest";
import { fillFigures, rebuildFigures } from "#features/figures/index.ts";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { runRebuildFigures } from "./rebuild-figures.ts";
import { runVerifyLedgers, verifyLedgers } from "./verify-ledgers.ts";

onBothDatabases("rebuilding the figures", (shop) => {
  afterEach(() => vi.restoreAllMocks());

  /** What a command prints, and its exit code. */
  async function said(run: () => Promise<number>): Promise<{ code: number; lines: string[] }> {
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line: string) => lines.push(line));
    const code = await run();
    vi.restoreAllMocks();
    return { code, lines };
  }

  it("names and mends a figure that somebody changed by hand", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { price: "100.00" });
    expectStatus(await shop.order(await shop.richClient(), [{ product_id: product.id, quantity: 3 }]), 201);
    const { owner, read } = shop.database;
    await owner.updateTable("day_figures").set({ paid: 29_900, orders: 2 }).execute();
    await owner.deleteFrom("product_days").execute();
    await owner.updateTable("user_days").set({ closed: 1 }).execute();

    const day = "2026-11-23";
    const shop_id = seller.shop.id;
    const verified = await said(() => runVerifyLedgers(shop.database));
    expect(verified).toMatchObject({ code: 1, lines: expect.arrayContaining(["5 differences."]) });
    expect(verified.lines).toContain(
      `day_figures ${day} ${shop_id}: paid: kept 29900, the ledger says 30000`,
    );
    expect(verified.lines).toContain(`day_figures ${day} ${shop_id}: orders: kept 2, the ledger says 1`);
    expect(verified.lines).toContain(
      `product_days ${day} ${shop_id} ${product.id}: quantity: kept 0, the ledger says 3000`,
    );
    expect(verified.lines).toContain(`user_days ${day}: closed: kept 1, the ledger says 0`);

    const rebuilt = await said(() => runRebuildFigures(shop.database));
    expect(rebuilt).toMatchObject({ code: 0 });
    expect(rebuilt.lines.at(-1)).toBe("All figures are summed anew; 5 were wrong.");
    expect(await verifyLedgers(read)).toEqual([]);
    const { body } = await shop.get("/seller/dashboard", seller.access_token);
    expect(body).toMatchObject({ revenue: { value: "300.00" }, orders: { value: 1 } });
  });

  it("loses no sale that ends meanwhile", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { price: "100.00" });
    const client = await shop.richClient();
    const work = Array.from({ length: 30 }, (_, i) => {
      if (i % 6 === 3) return rebuildFigures(shop.database);
      return shop.order(client, [{ product_id: product.id, quantity: 1 }]).then(({ status }) => status);
    });
    const done = await Promise.all(work);
    expect(done.filter((wrong) => Array.isArray(wrong) && wrong.length === 0)).toHaveLength(5);
    expect(done.filter((status) => status === 201)).toHaveLength(25);
    expect(await verifyLedgers(shop.database.read)).toEqual([]);
    const { body } = await shop.get("/seller/dashboard", seller.access_token);
    expect(body).toMatchObject({ revenue: { value: "2500.00" }, orders: { value: 25 } });
  });

  it("happens by itself, once, in a database that is older than they are", async () => {
    const { owner, read } = shop.database;
    const kept = await read.selectFrom("product_days").selectAll().execute();
    for (const table of ["day_figures", "product_days", "user_days"] as const) {
      await owner.deleteFrom(table).execute();
    }
    await Promise.all([fillFigures(shop.database), fillFigures(shop.database)]);
    expect(await verifyLedgers(read)).toEqual([]);
    expect(kept.length).toBeGreaterThan(0);

    await owner.updateTable("day_figures").set({ items: 99 }).execute();
    await fillFigures(shop.database);
    expect((await verifyLedgers(read)).length).toBeGreaterThan(0);
  });
});
