import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { ADMIN_REPORT_KINDS, REPORT_KINDS, type Report, type SignedIn } from "@saudaflow/contract";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { readPages } from "#testing/read-pdf.ts";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { trade } from "#testing/trade.ts";

const SALES = REPORT_KINDS.filter((kind) => kind.startsWith("sales"));
/** Tokens live as long as these tests move the clock. */
const CONFIG = { access_token_ttl: 10 * 365 * 24 * 60 * 60 };

onBothDatabases(
  "reports",
  (shop) => {
    let seller: SignedIn & { shop: { id: number; name: string } };
    let other: typeof seller;
    let admin: SignedIn;

    const report = async (kind: string, query = "", token = seller.access_token, who = "seller") =>
      expectStatus(await shop.get(`/${who}/reports/${kind}?${query}`, token), 200) as Report;
    const all = (kind: string, query = "") => report(kind, query, admin.access_token, "admin");
    const cell = (rows: Report["rows"], key: string, name: string) => rows.find((row) => row[key] === name);

    beforeAll(async () => {
      shop.now = new Date("2026-09-01T06:00:00.000Z");
      admin = await shop.admin();
      seller = await shop.seller();
      other = await shop.seller();
      const milk = await shop.product(seller, { price: "640.00", cost_price: "500.00" });
      const cheese = await shop.product(seller, {
        name_kk: "=Ірімшік",
        name_ru: "+Сыр",
        name_en: "@Cheese",
        unit: "kg",
        price: "3333.33",
      });
      const bread = await shop.product(other, { name_en: "Bread", price: "150.50" });
      const buyer = await shop.richClient("50000.00");
      const base = { buyer, seller };
      await trade(shop, [
        // 1280.00 + delivery 500.00, cancelled in the next month: its day keeps what was paid.
        {
          ...base,
          at: "2026-09-30T18:59:59.000Z",
          lines: [{ product: milk, quantity: 2 }],
          payment: "wallet",
          delivery: true,
          steps: [{ at: "2026-09-30T19:00:00.000Z", do: "cancel" }],
        },
        // Cash: 0.355 kg are 1183.33, paid 1183; 0.105 of it back, 350.00.
        {
          ...base,
          at: "2026-10-05T05:30:00.000Z",
          lines: [{ product: cheese, quantity: 0.355 }],
          payment: "cash",
          steps: [
            { at: "2026-10-06T05:30:00.000Z", do: "complete" },
            { at: "2026-10-07T05:30:00.000Z", do: "refund", line: 0, quantity: 0.105 },
          ],
        },
        // Card, never handed over: no money.
        {
          ...base,
          at: "2026-10-05T06:30:00.000Z",
          lines: [{ product: milk, quantity: 5 }],
          payment: "card",
          steps: [{ at: "2026-10-05T07:30:00.000Z", do: "cancel" }],
        },
        {
          ...base,
          at: "2026-10-10T05:00:00.000Z",
          lines: [
            { product: milk, quantity: 1 },
            { product: cheese, quantity: 1 },
          ],
          payment: "qr",
          steps: [{ at: "2026-10-10T05:10:00.000Z", do: "complete" }],
        },
        // Another shop's.
        {
          buyer,
          seller: other,
          at: "2026-10-11T05:00:00.000Z",
          lines: [{ product: bread, quantity: 3 }],
          payment: "wallet",
          steps: [{ at: "2026-10-12T05:00:00.000Z", do: "refund", line: 0, quantity: 1 }],
        },
      ]);
      shop.now = new Date("2026-11-26T06:00:00.000Z");
    });

    it("counts money on the day of Almaty on which it moved", async () => {
      const days = await report("sales-by-day", "from=2026-09-30&to=2026-10-10");
      expect(days.rows.filter((row) => row.revenue !== "0.00")).toEqual([
        {
          date: "2026-09-30",
          orders: 1,
          paid: "1780.00",
          given_back: "0.00",
          revenue: "1780.00",
          average: "1780.00",
        },
        {
          date: "2026-10-01",
          orders: 0,
          paid: "0.00",
          given_back: "1780.00",
          revenue: "-1780.00",
          average: null,
        },
        {
          date: "2026-10-06",
          orders: 1,
          paid: "1183.00",
          given_back: "0.00",
          revenue: "1183.00",
          average: "1183.00",
        },
        {
          date: "2026-10-07",
          orders: 0,
          paid: "0.00",
          given_back: "350.00",
          revenue: "-350.00",
          average: null,
        },
        {
          date: "2026-10-10",
          orders: 1,
          paid: "3973.33",
          given_back: "0.00",
          revenue: "3973.33",
          average: "3973.33",
        },
      ]);
      expect(days.rows).toHaveLength(11);
      expect(days.totals).toEqual({
        date: null,
        orders: 3,
        paid: "6936.33",
        given_back: "2130.00",
        revenue: "4806.33",
        average: "2312.11",
      });
      expect(days.chart).toMatchObject({ kind: "columns", value_kind: "money", series: ["Revenue"] });
      expect(days.chart.points).toHaveLength(11);
      expect(days.chart.points[1]).toEqual({ label: "1 Oct", values: ["-1780.00"] });
    });

    it("splits the same money by goods, categories, methods and hours", async () => {
      const query = "from=2026-10-01&to=2026-10-31";
      const reports: Report[] = [];
      for (const kind of SALES) reports.push(await report(kind, query));
      for (const { kind, totals, rows } of reports) {
        expect(totals, kind).toMatchObject({ paid: "5156.33", given_back: "2130.00", revenue: "3026.33" });
        for (const key of ["paid", "given_back", "revenue"]) {
          const tiyn = rows.map((row) => Math.round(Number(row[key]) * 100));
          expect(
            tiyn.reduce((a, b) => a + b, 0),
            `${kind} ${key}`,
          ).toBe(Math.round(Number(totals[key]) * 100));
        }
      }
      const byKind = new Map(reports.map((each) => [each.kind, each.rows]));
      const products = byKind.get("sales-by-product") ?? [];
      expect(products.map((row) => row.product)).toEqual([
        "@Cheese",
        "Milk 3.2%, 1 l",
        "Delivery",
        "Cash rounding",
      ]);
      expect(products[0]).toMatchObject({
        unit: "kg",
        sold: 1.355,
        returned: 0.105,
        paid: "4516.66",
        given_back: "350.00",
        share: 137.7,
      });
      expect(products[1]).toMatchObject({ sold: 1, returned: 2, paid: "640.00", given_back: "1280.00" });
      expect(products[2]).toMatchObject({ sold: null, paid: "0.00", given_back: "500.00" });
      expect(products[3]).toMatchObject({ paid: "-0.33", given_back: "0.00" });
      const methods = byKind.get("sales-by-payment") ?? [];
      expect(cell(methods, "payment", "Cash")).toMatchObject({ orders: 1, revenue: "833.00" });
      expect(cell(methods, "payment", "Wallet")).toMatchObject({ orders: 0, revenue: "-1780.00" });
      expect(cell(methods, "payment", "Bank card")).toMatchObject({ orders: 0, revenue: "0.00" });
      const hours = byKind.get("sales-by-hour") ?? [];
      expect(hours).toHaveLength(24);
      expect(cell(hours, "hour", "00:00–01:00")).toMatchObject({ given_back: "1780.00" });
      expect(cell(hours, "hour", "10:00–11:00")).toMatchObject({ orders: 2, revenue: "4806.33" });
    });

    it("lists what was given back with its reason, and values the stock as it was at the end of a day", async () => {
      const refunds = await report("refunds", "from=2026-10-01&to=2026-10-31");
      expect(refunds.totals.amount).toBe("2130.00");
      expect(refunds.rows).toMatchObject([
        { kind: "Refund", reason: "Сапасы нашар", by: "Айгүл Сәрсенова", payment: "Cash", amount: "350.00" },
        { time: "2026-09-30T19:00:00.000Z", kind: "Cancellation", payment: "Wallet", amount: "1780.00" },
      ]);
      const stock = await report("stock-value", "from=2026-09-30&to=2026-10-05");
      expect(stock.rows).toMatchObject([
        { product: "@Cheese", opening: 100, came: 0, went: 0.355, closing: 99.645, cost_value: null },
        // Two sold and back; five ordered and back.
        { product: "Milk 3.2%, 1 l", opening: 100, came: 7, went: 7, closing: 100, cost_value: "50000.00" },
      ]);
      expect(stock.totals).toMatchObject({ cost_value: "50000.00", sale_value: "396149.67" });
      const before = await report("stock-value", "from=2026-08-01&to=2026-08-31");
      expect(before.rows).toEqual([]);
    });

    it("shows a seller his own shop alone, an admin all of them or one", async () => {
      const query = "from=2026-10-01&to=2026-10-31";
      expect((await report("sales-by-day", query, other.access_token)).totals.revenue).toBe("301.00");
      const everything = await all("sales-by-day", query);
      expect(everything).toMatchObject({ shop: null, totals: { revenue: "3327.33" } });
      const one = await all("sales-by-product", `${query}&shop_id=${other.shop.id}`);
      expect(one).toMatchObject({ shop: { id: other.shop.id }, totals: { revenue: "301.00" } });
      const names = (await all("sales-by-product", query)).rows.map((row) => row.shop);
      expect(new Set(names)).toEqual(new Set([seller.shop.name, other.shop.name, null]));
      const foreign = await shop.get(`/seller/reports/refunds?shop_id=${other.shop.id}`, seller.access_token);
      expect(foreign).toMatchObject({ status: 404, body: { code: "not_found" } });
      const { access_token: client } = await shop.client();
      expect(await shop.get("/seller/reports/refunds", client)).toMatchObject({ status: 403 });
      expect(await shop.get("/seller/reports/refunds")).toMatchObject({ status: 401 });
      expect(await shop.get("/admin/reports/refunds", seller.access_token)).toMatchObject({ status: 403 });
      const { access_token: idle } = await shop.client(undefined, "seller");
      expect(await shop.get("/seller/reports/refunds", idle)).toMatchObject({ status: 404 });
      expect(await shop.get("/seller/reports/refunds", admin.access_token)).toMatchObject({ status: 404 });
      expect(await shop.get("/admin/reports/refunds?shop_id=999999", admin.access_token)).toMatchObject({
        status: 404,
      });
      for (const kind of ["users", "wallet-movements"]) {
        expect(await shop.get(`/seller/reports/${kind}`, admin.access_token)).toMatchObject({ status: 404 });
      }
    });

    it("tells admins who bought and what moved in wallets", async () => {
      const wallets = await all("wallet-movements", "from=2026-09-01&to=2026-10-31");
      expect(wallets.totals).toMatchObject({ came_in: "51930.50", went_out: "2231.50" });
      expect(wallets.rows).toMatchObject([
        { kind: "Refund", came_in: "150.50", went_out: null },
        { kind: "Payment", came_in: null, went_out: "451.50" },
        { kind: "Cancellation", came_in: "1780.00" },
        { kind: "Payment", went_out: "1780.00" },
        { kind: "Top-up", document: "Request № 1", came_in: "50000.00" },
      ]);
      const own = await all("wallet-movements", `from=2026-09-01&to=2026-10-31&shop_id=${other.shop.id}`);
      expect(own.totals).toMatchObject({ came_in: "150.50", went_out: "451.50" });
      const users = await all("users", "from=2026-09-01&to=2026-10-31");
      expect(users.rows[0]).toMatchObject({ orders: 4, revenue: "5107.33", registered: "2026-09-01" });
      expect(users.totals).toMatchObject({ orders: 4, revenue: "5107.33", balance: "49699.00" });
      expect(users.rows).toHaveLength(4);
      const buyers = await all("users", `from=2026-09-01&to=2026-10-31&shop_id=${other.shop.id}`);
      expect(buyers).toMatchObject({ row_count: 1, totals: { revenue: "301.00" } });
    });

    it("speaks three languages, by the header or by the query", async () => {
      const ask = (query: string, language: string) =>
        shop.ask("GET", `/seller/reports/sales-by-payment?${query}`, {
          token: seller.access_token,
          headers: { "accept-language": language },
        });
      expect((await ask("", "kk")).body).toMatchObject({
        title: "Төлем түрлері бойынша сатылым",
        columns: [{ name: "Төлем түрі" }, {}, {}, {}, { key: "revenue", name: "Түсім", kind: "money" }, {}],
      });
      expect((await ask("", "ru")).body.title).toBe("Продажи по способам оплаты");
      expect((await ask("language=ru", "kk")).body.title).toBe("Продажи по способам оплаты");
      expect((await ask("language=de", "kk")).status).toBe(400);
    });

    it("reports the last thirty days when nobody says otherwise, and nothing of an empty period", async () => {
      const days = await report("sales-by-day");
      expect(days).toMatchObject({ from: "2026-10-28", to: "2026-11-26", row_count: 30, truncated: false });
      expect(days).toMatchObject({ made_at: "2026-11-26T06:00:00.000Z", totals: { revenue: "0.00" } });
      for (const kind of ["sales-by-product", "sales-by-category", "refunds", "wallet-movements"]) {
        expect(await all(kind, "from=2026-07-01&to=2026-07-01")).toMatchObject({ rows: [], row_count: 0 });
      }
      expect((await all("users", "from=2026-07-01&to=2026-07-01")).totals.revenue).toBe("0.00");
      expect(await report("refunds", "from=2026-10-07&to=2026-10-07")).toMatchObject({ row_count: 1 });
    });

    it("refuses periods that can't be, naming the field", async () => {
      const ask = (query: string) => shop.get(`/seller/reports/sales-by-day?${query}`, seller.access_token);
      const field = (path: string, code: string) => ({
        status: 400,
        body: { code: "validation_failed", errors: [{ path, code }] },
      });
      expect(await ask("from=2026-02-30")).toMatchObject(field("from", "wrong_format"));
      expect(await ask("to=2026-13-01")).toMatchObject(field("to", "wrong_format"));
      expect(await ask("to=0000-01-01")).toMatchObject(field("to", "wrong_format"));
      expect(await ask("from=2026-11-02&to=2026-11-01")).toMatchObject(field("from", "period_reversed"));
      expect(await ask("from=2026-12-01")).toMatchObject(field("from", "period_reversed"));
      expect(await ask("form=x")).toMatchObject(field("form", "unknown_field"));
      expect(await ask("format=csv")).toMatchObject(field("format", "not_allowed"));
      expect(await ask("from=2024-11-25&to=2026-11-26")).toMatchObject({
        status: 422,
        body: { code: "period_too_long" },
      });
      expect(await ask("from=2024-11-26&to=2026-11-26")).toMatchObject({ status: 200 });
      expect(await shop.get("/seller/reports/profit", seller.access_token)).toMatchObject({ status: 404 });
    });

    describe.each(ADMIN_REPORT_KINDS)("%s as files", (kind) => {
      const query = "from=2026-10-01&to=2026-10-31&language=kk";
      const file = (format: string) =>
        shop.get(`/admin/reports/${kind}?${query}&format=${format}`, admin.access_token);
      /** The figure by which a report is known. */
      const sums = { refunds: "amount", "stock-value": "sale_value", "wallet-movements": "came_in" };
      const key = sums[kind as keyof typeof sums] ?? "revenue";

      it("says the same total in the PDF", async () => {
        const { totals, title } = await all(kind, query);
        const { status, headers, raw } = await file("pdf");
        expect(status).toBe(200);
        expect(headers["content-type"]).toBe("application/pdf");
        expect(headers["content-disposition"]).toMatch(/^attachment; filename="[a-z-]+-2026-10\.pdf"/);
        const text = readPages(raw)
          .map((page) => page.text)
          .join("\n");
        const [whole = "", fraction] = String(totals[key]).split(".");
        const total = `${whole.replace(/\B(?=(\d{3})+$)/g, " ")},${fraction}`;
        for (const part of [title, "01.10.2026 – 31.10.2026", "Барлық дүкен", "Барлығы", total, "1-бет"]) {
          expect(text).toContain(part);
        }
      });

      it("says the same total in the XLSX, in real numbers and days, under a frozen heading", async () => {
        const { totals, title, columns, rows } = await all(kind, query);
        const { status, headers, raw } = await file("xlsx");
        expect(status).toBe(200);
        expect(headers["content-disposition"]).toMatch(/filename="[a-z-]+-2026-10\.xlsx"/);
        const { sheets } = await readXlsx(raw);
        const [sheet] = sheets;
        const [head, about, names, ...body] = sheet?.rows ?? [];
        expect(head?.[0]).toBe(title);
        expect(about?.[0]).toContain("01.10.2026 – 31.10.2026");
        expect(names).toEqual(columns.map(({ name, kind: of }) => name + (of === "money" ? ", ₸" : "")));
        expect(sheet?.freezePane).toMatchObject({ rows: 3 });
        expect(body).toHaveLength(rows.length + 1);
        const last = body.at(-1) ?? [];
        expect(last[0]).toBe("Барлығы");
        expect(last[columns.findIndex((column) => column.key === key)]).toBe(Number(totals[key]));
        for (const [i, { kind: of }] of columns.entries()) {
          for (const row of body.slice(0, -1)) {
            const value = row[i] ?? null;
            if (value === null) continue;
            if (of === "date" || of === "instant") expect(value).toBeInstanceOf(Date);
            else expect(typeof value).toBe(of === "text" ? "string" : "number");
          }
        }
      });
    });

    it("answers HEAD without the file", async () => {
      const path = "/seller/reports/sales-by-day?format=pdf";
      const { status, headers, raw } = await shop.ask("HEAD", path, { token: seller.access_token });
      expect([status, headers["content-type"], raw.length]).toEqual([200, "application/pdf", 0]);
    });

    it("leaves text that begins like a formula text", async () => {
      const query = "from=2026-10-01&to=2026-10-31&language=kk&format=xlsx";
      const { raw } = await shop.get(`/seller/reports/sales-by-product?${query}`, seller.access_token);
      const { sheets } = await readXlsx(raw, { readStyles: true });
      const at = sheets[0]?.rows.findIndex((row) => row[0] === "=Ірімшік") ?? -1;
      expect(at).toBeGreaterThan(2);
      const found = sheets[0]?.cells?.get(`${at},0`);
      expect(found?.formula).toBeUndefined();
      expect(found?.style?.numFmt).toBe("@");
    });

    it("lets a person wait for two reports and refuses more, and forgets those who left", async () => {
      const ask = () => shop.get("/seller/reports/sales-by-product?format=pdf", seller.access_token);
      const answers = await Promise.all(Array.from({ length: 8 }, ask));
      const [refused, ...more] = answers.filter(({ status }) => status !== 200);
      expect(answers.length - more.length).toBeGreaterThan(2);
      expect(refused).toMatchObject({ body: { code: "overloaded" }, headers: { "retry-after": "3" } });
      expect(await ask()).toMatchObject({ status: 200 });

      const address = await shop.app.listen({ port: 0, host: "127.0.0.1" });
      const { port } = shop.app.server.address() as AddressInfo;
      const headers = { authorization: `Bearer ${seller.access_token}` };
      const path = "/api/v1/seller/reports/sales-by-product?format=xlsx";
      for (let i = 0; i < 6; i++) {
        const leaving = request({ port, host: "127.0.0.1", path, headers }).on("error", () => {});
        leaving.end();
        await once(leaving, "finish");
        leaving.destroy();
      }
      const look = async () => {
        const answer = await fetch(address + path, { headers: { ...headers, connection: "close" } });
        await answer.arrayBuffer();
        return answer.status;
      };
      await expect.poll(look, { timeout: 20_000 }).toBe(200);
    });
  },
  CONFIG,
);
