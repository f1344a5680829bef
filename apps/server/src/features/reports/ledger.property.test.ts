import {
  type AdminDashboard,
  type Product,
  REPORT_KINDS,
  type Report,
  type SellerDashboard,
  type SignedIn,
} from "@saudaflow/contract";
import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { type Step, type Trade, trade } from "#testing/trade.ts";
import { verifyLedgers } from "../../commands/verify-ledgers.ts";

const TRADES = 60;
/** So many that none has more unpaid orders at once than one may have. */
const BUYERS = 15;
const DAYS = 70;
const SALES = REPORT_KINDS.filter((kind) => kind.startsWith("sales"));
const HOUR_MS = 60 * 60 * 1000;
const START = Date.parse("2026-08-01T00:00:00.000Z");

/** Hours from the start, so that some deeds fall on the two sides of a midnight in Almaty and of a month's end. */
const hours = fc.integer({ min: 0, max: DAYS * 24 });
const random = fc.record({
  at: hours,
  shop: fc.nat(1),
  buyer: fc.nat(BUYERS - 1),
  lines: fc.uniqueArray(fc.record({ product: fc.nat(3), thousandths: fc.integer({ min: 5, max: 3000 }) }), {
    minLength: 1,
    maxLength: 4,
    selector: (line) => line.product,
  }),
  payment: fc.constantFrom("wallet", "wallet", "cash", "cash", "card", "qr"),
  delivery: fc.boolean(),
  steps: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 20 * 24 }),
      do: fc.constantFrom("complete", "complete", "refund", "refund", "cancel"),
      line: fc.nat(3),
      share: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 4 },
  ),
});

onBothDatabases(
  "reports of random trades",
  (shop) => {
    let admin: SignedIn;
    const sellers: (SignedIn & { shop: { id: number } })[] = [];

    beforeAll(async () => {
      shop.now = new Date(START - HOUR_MS);
      admin = await shop.admin();
      const products: Product[][] = [];
      for (let i = 0; i < 2; i++) {
        const seller = await shop.seller();
        sellers.push(seller);
        const own: Product[] = [];
        for (let j = 0; j < 4; j++) {
          const unit = j % 2 ? "kg" : "piece";
          own.push(
            await shop.product(seller, { unit, price: `${31 + j * 977}.${j}7`, stock_quantity: 5000 }),
          );
        }
        products.push(own);
      }
      const buyers: SignedIn[] = [];
      for (let i = 0; i < BUYERS; i++) buyers.push(await shop.richClient("2000000.00"));
      const at = (hour: number) => new Date(START + hour * HOUR_MS).toISOString();
      const trades = fc.sample(random, { numRuns: TRADES, seed: 20261126 }).map((each): Trade => {
        const lines = each.lines.map(({ product, thousandths }) => {
          const found = products[each.shop]?.[product] as Product;
          const quantity = found.unit === "kg" ? thousandths / 1000 : Math.ceil(thousandths / 1000);
          return { product: found, quantity };
        });
        let moment = each.at;
        const steps = each.steps.map((step): Step => {
          moment += step.after;
          if (step.do !== "refund") return { at: at(moment), do: step.do };
          const line = lines[step.line % lines.length] as (typeof lines)[number];
          const part = (line.quantity * step.share) / 100;
          const quantity = line.product.unit === "kg" ? Math.max(0.001, Math.round(part * 1000) / 1000) : 1;
          return { at: at(moment), do: "refund", line: step.line % lines.length, quantity };
        });
        const { payment, delivery } = each;
        return {
          at: at(each.at),
          seller: sellers[each.shop] as SignedIn,
          buyer: buyers[each.buyer] as SignedIn,
          lines,
          payment,
          delivery,
          steps,
        };
      });
      await trade(shop, trades);
      shop.now = new Date("2026-12-01T06:00:00.000Z");
      expect(await verifyLedgers(shop.database.read)).toEqual([]);
    });

    const report = async (kind: string, query: string) =>
      expectStatus(await shop.get(`/admin/reports/${kind}?${query}`, admin.access_token), 200) as Report;

    /** The definition in plain SQL: payments and roundings out of buyers' accounts, less what was given back. Tiyn. */
    async function ledger(since: string, until: string, shop_id: number | undefined) {
      const { rows } = await sql<{ paid: number; given_back: number }>`
        select cast(coalesce(sum(case when t.kind in ('payment', 'rounding')
            and d.kind in ('wallet', 'cash', 'card', 'qr') then t.amount else 0 end), 0) as bigint) as paid,
          cast(coalesce(sum(case when t.kind in ('refund', 'cancellation') then t.amount else 0 end), 0) as bigint)
            as given_back
        from transfers t join orders o on o.id = t.order_id join ledger_accounts d on d.id = t.debit_account_id
        where t.created_at >= ${since} and t.created_at < ${until}
          and (${shop_id ?? 0} = 0 or o.shop_id = ${shop_id ?? 0})`.execute(shop.database.owner);
      return rows[0] as { paid: number; given_back: number };
    }

    async function stockAt(until: string, shop_id: number | undefined) {
      const { rows } = await sql<{ quantity: number }>`
        select cast(coalesce(sum(quantity), 0) as bigint) as quantity from stock_movements
        where created_at < ${until} and (${shop_id ?? 0} = 0 or shop_id = ${shop_id ?? 0})`.execute(
        shop.database.owner,
      );
      return rows[0]?.quantity ?? 0;
    }

    const tiyn = (text: unknown) => Math.round(Number(text) * 100);
    const sum = (rows: Report["rows"], key: string) =>
      rows.reduce((all, row) => all + tiyn(row[key] ?? 0), 0);

    it("say what the ledgers say, to the tiyn, of any shop and any period", async () => {
      const day = fc.integer({ min: -3, max: DAYS + 25 });
      const cases = fc.sample(fc.tuple(day, day, fc.nat(2)), { numRuns: 12, seed: 7 });
      let moved = 0;
      for (const [a, b, of] of cases) {
        const shop_id = sellers[of]?.shop.id;
        const date = (n: number) => new Date(START + n * 24 * HOUR_MS).toISOString().slice(0, 10);
        const [from, to] = [date(Math.min(a, b)), date(Math.max(a, b))];
        const since = new Date(Date.parse(`${from}T00:00:00+05:00`)).toISOString();
        const until = new Date(Date.parse(`${to}T00:00:00+05:00`) + 24 * HOUR_MS).toISOString();
        const query = `from=${from}&to=${to}${shop_id === undefined ? "" : `&shop_id=${shop_id}`}`;
        const { paid, given_back } = await ledger(since, until, shop_id);
        moved += paid > 0 && given_back > 0 ? 1 : 0;
        for (const kind of SALES) {
          const { totals, rows } = await report(kind, query);
          const what = `${kind}?${query}`;
          expect([tiyn(totals.paid), tiyn(totals.given_back), tiyn(totals.revenue)], what).toEqual([
            paid,
            given_back,
            paid - given_back,
          ]);
          expect([sum(rows, "paid"), sum(rows, "given_back")], what).toEqual([paid, given_back]);
        }
        const refunds = await report("refunds", query);
        expect([tiyn(refunds.totals.amount), sum(refunds.rows, "amount")]).toEqual([given_back, given_back]);
        const users = await report("users", query);
        expect([tiyn(users.totals.revenue), sum(users.rows, "revenue")]).toEqual([
          paid - given_back,
          paid - given_back,
        ]);
        const stock = await report("stock-value", query);
        const thousandths = (key: string) =>
          stock.rows.reduce((all, row) => all + Math.round(Number(row[key]) * 1000), 0);
        expect([thousandths("opening"), thousandths("closing")], query).toEqual([
          await stockAt(since, shop_id),
          await stockAt(until, shop_id),
        ]);
        const wallets = await report("wallet-movements", query);
        const byMethod = await report("sales-by-payment", query);
        // What wallets paid is what shops were paid by wallet.
        expect(wallets.totals.went_out).toBe(byMethod.rows[0]?.paid);
        expect(sum(wallets.rows, "came_in")).toBe(tiyn(wallets.totals.came_in));
      }
      expect(moved).toBeGreaterThan(4);
    });

    it("come to what the dashboards of the same days show, to the tiyn, day by day", async () => {
      const now = shop.now;
      shop.now = new Date("2026-09-20T06:00:00.000Z");
      const days = (rows: Report["rows"]) => rows.map(({ date, revenue }) => ({ date, revenue }));
      for (const [period, from] of [
        ["today", "2026-09-20"],
        ["7d", "2026-09-14"],
        ["30d", "2026-08-22"],
      ]) {
        const answer = await shop.get(`/admin/dashboard?period=${period}`, admin.access_token);
        const { revenue, sales_by_day } = expectStatus(answer, 200) as AdminDashboard;
        const { totals, rows } = await report("sales-by-day", `from=${from}&to=2026-09-20`);
        expect([period, revenue.value]).toEqual([period, totals.revenue]);
        expect(days(sales_by_day).slice(-rows.length)).toEqual(days(rows));
      }
      for (const { access_token } of sellers) {
        const answer = await shop.get("/seller/dashboard?days=30", access_token);
        const { revenue, sales_by_day } = expectStatus(answer, 200) as SellerDashboard;
        const own = await shop.get(
          "/seller/reports/sales-by-day?from=2026-08-22&to=2026-09-20",
          access_token,
        );
        const { rows } = expectStatus(own, 200) as Report;
        expect(days(sales_by_day)).toEqual(days(rows));
        expect(revenue.value).toBe(rows.at(-1)?.revenue);
        expect(rows.some((row) => tiyn(row.revenue) > 0)).toBe(true);
      }
      shop.now = now;
    });

    it("end the wallets' movements at the wallets' balances", async () => {
      const all = await report("wallet-movements", "from=2026-07-01&to=2026-12-01");
      const { totals } = await report("users", "from=2026-07-01&to=2026-12-01");
      expect(tiyn(all.totals.came_in) - tiyn(all.totals.went_out)).toBe(tiyn(totals.balance));
    });
  },
  { access_token_ttl: 10 * 365 * 24 * 60 * 60 },
);
