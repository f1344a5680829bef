import { CompiledQuery } from "kysely";
import { expect, it } from "vitest";
import { onBothDatabases, type TestShop } from "#testing/shop.ts";
import { verifyLedgers } from "../../commands/verify-ledgers.ts";

/** Every writing step of the sale, in its order: a fault in any of them must leave nothing. */
const STEPS: [table: string, verb: "insert" | "update" | "delete"][] = [
  ["idempotency_keys", "insert"],
  ["orders", "insert"],
  ["order_items", "insert"],
  ["stock_levels", "update"],
  ["stock_movements", "insert"],
  ["ledger_accounts", "update"],
  ["transfers", "insert"],
  ["cart_items", "delete"],
  ["order_events", "insert"],
  ["events", "insert"],
  ["audit_log", "insert"],
  ["product_days", "insert"],
  ["day_figures", "insert"],
  ["idempotency_keys", "update"],
];
const WATCHED = [
  "orders",
  "order_items",
  "stock_levels",
  "stock_movements",
  "ledger_accounts",
  "transfers",
  "cart_items",
  "order_events",
  "events",
  "audit_log",
  "product_days",
  "day_figures",
  "idempotency_keys",
] as const;

onBothDatabases("rollback leaves nothing", (shop) => {
  it.each(STEPS)("of a sale that breaks at %s (%s)", async (table, verb) => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const buyer = await shop.richClient();
    await shop.post("/cart/items", { product_id: product.id, quantity: 2 }, buyer.access_token);
    const before = await snapshot(shop);

    const order = () =>
      shop.post(
        "/orders",
        { payment_method: "wallet", delivery_method: "pickup" },
        buyer.access_token,
        "rollback-test-key",
      );
    const mend = await breakStep(shop, table, verb);
    const broken = await order();
    await mend();
    expect(broken).toMatchObject({ status: 500, body: { code: "internal" } });
    expect(JSON.stringify(broken.body)).not.toMatch(/planted|trigger|sql/i);
    expect(await snapshot(shop)).toEqual(before);
    expect(await verifyLedgers(shop.database.read)).toEqual([]);

    // The same key works once the fault is gone: nothing was remembered of the failure.
    expect(await order()).toMatchObject({ status: 201, body: { payment_status: "paid" } });
  });
});

/** All rows of every table that a sale writes. */
async function snapshot(shop: TestShop): Promise<unknown> {
  const rows: Record<string, unknown> = {};
  for (const table of WATCHED) rows[table] = await shop.database.read.selectFrom(table).selectAll().execute();
  return rows;
}

/** Plants a fault into the database itself: the next such statement on the table fails. */
async function breakStep(shop: TestShop, table: string, verb: string): Promise<() => Promise<void>> {
  const run = (sql: string) => shop.database.owner.executeQuery(CompiledQuery.raw(sql));
  if (shop.dialect === "sqlite") {
    await run(
      `create trigger planted before ${verb} on ${table} begin select raise(abort, 'planted fault'); end`,
    );
    return async () => void (await run("drop trigger planted"));
  }
  await run(
    "create function planted() returns trigger language plpgsql as $$ begin raise exception 'planted fault'; end $$",
  );
  await run(`create trigger planted before ${verb} on ${table} for each row execute function planted()`);
  return async () => void (await run("drop function planted cascade"));
}
