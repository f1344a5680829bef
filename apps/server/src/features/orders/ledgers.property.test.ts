import type { Order, Product, SignedIn } from "@saudaflow/contract";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";
import { verifyLedgers } from "../../commands/verify-ledgers.ts";

const CARTS = 200;

const cart = fc.record({
  buyer: fc.nat(4),
  lines: fc.uniqueArray(fc.record({ product: fc.nat(9), thousandths: fc.integer({ min: 1, max: 4000 }) }), {
    minLength: 1,
    maxLength: 6,
    selector: (line) => line.product,
  }),
  payment_method: fc.constantFrom("wallet", "wallet", "cash", "card", "qr"),
  after: fc.constantFrom("nothing", "cancel", "complete", "refund", "refund all"),
});

onBothDatabases("ledgers under load", (shop) => {
  it(`rebuild to the kept figures and sum to zero after ${CARTS} random carts in parallel`, async () => {
    const seller = await shop.seller();
    const products: Product[] = [];
    for (let i = 0; i < 10; i++) {
      const unit = i % 2 ? "kg" : "piece";
      products.push(
        await shop.product(seller, { unit, price: `${97 + i * 133}.${i}5`, stock_quantity: 120 }),
      );
    }
    const buyers: SignedIn[] = [];
    for (let i = 0; i < 5; i++) buyers.push(await shop.richClient("60000.00"));

    const carts = fc.sample(cart, { numRuns: CARTS, seed: 20261123 });
    const statuses = await Promise.all(
      carts.map(async ({ buyer, lines, payment_method, after }) => {
        const person = buyers[buyer] as SignedIn;
        const items = lines.map(({ product, thousandths }) => {
          const { id, unit } = products[product] as Product;
          return {
            product_id: id,
            quantity: unit === "kg" ? thousandths / 1000 : Math.ceil(thousandths / 1000),
          };
        });
        const placed = await shop.order(person, items, { payment_method });
        if (placed.status === 201) await goOn(placed.body as Order, after, person);
        return placed.status;
      }),
    );
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(50);
    expect(await verifyLedgers(shop.database.read)).toEqual([]);
    expect(await sumOfAccounts()).toBe(0);

    /** What happens to an order afterwards; refusals of impossible steps are part of the game. */
    async function goOn(order: Order, after: string, person: SignedIn): Promise<void> {
      if (after === "cancel") await shop.post(`/orders/${order.id}/cancel`, {}, person.access_token);
      if (after === "nothing" || after === "cancel") return;
      for (const status of ["confirmed", "packing", "ready", "completed"]) {
        const token = seller.access_token;
        await shop.ask("PATCH", `/orders/${order.id}/status`, { body: { status }, token });
      }
      if (after === "complete") return;
      const lines = order.items
        .slice(0, after === "refund" ? 1 : undefined)
        .map((item) => ({ order_item_id: item.id, quantity: item.quantity, restock: item.id % 2 === 0 }));
      await shop.post(`/orders/${order.id}/refunds`, { lines, reason: "test" }, seller.access_token);
    }
  });

  /** Credits less debits of every account: what the wallets hold is owed by somebody else, to the tiyn. */
  async function sumOfAccounts(): Promise<number> {
    const { wallets } = await shop.database.read
      .selectFrom("ledger_accounts")
      .select(sql<number>`cast(sum(balance) as bigint)`.as("wallets"))
      .executeTakeFirstOrThrow();
    const { others } = await shop.database.read
      .selectFrom("transfers")
      .innerJoin("ledger_accounts as debited", "debited.id", "transfers.debit_account_id")
      .innerJoin("ledger_accounts as credited", "credited.id", "transfers.credit_account_id")
      .select(
        sql<number>`cast(sum(case when credited.balance is null then amount else 0 end
          - case when debited.balance is null then amount else 0 end) as bigint)`.as("others"),
      )
      .executeTakeFirstOrThrow();
    return wallets + others;
  }
});
