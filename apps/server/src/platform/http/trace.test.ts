import { channel } from "node:diagnostics_channel";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SlowQuery } from "#platform/db/slow-queries.ts";
import { transact } from "#platform/db/transact.ts";
import { enqueue, runDueJobs } from "#platform/jobs.ts";
import { onBothDatabases } from "#testing/shop.ts";

const PROXY = "10.0.0.1";

onBothDatabases(
  "a request's id",
  (shop) => {
    const slow: SlowQuery[] = [];
    const hear = (one: unknown) => void slow.push(one as SlowQuery);
    beforeAll(() => {
      channel("saudaflow:slow-queries").subscribe(hear);
    });
    afterAll(() => {
      channel("saudaflow:slow-queries").unsubscribe(hear);
    });
    const ask = async (id: string, remoteAddress = PROXY, url = "/api/v1/products/999999") => {
      const answer = await shop.app.inject({ url, remoteAddress, headers: { "x-request-id": id } });
      return { header: answer.headers["x-request-id"], body: answer.json().request_id };
    };

    it("is the proxy's own, in the answer and in what is refused", async () => {
      const id = "7f3c9a04e1b2d58600aa11bb22cc33dd";
      expect(await ask(id)).toEqual({ header: id, body: id });
      expect(await ask(id, `::ffff:${PROXY}`)).toEqual({ header: id, body: id });
      expect(await ask(id, PROXY, "/api/v1/typed/%zz")).toMatchObject({ body: id });
    });

    it.each(["short", "a".repeat(101), 'a"quote"bbb', "with a space", "кириллица"])(
      "is made here instead of %s",
      async (id) => {
        const { header, body } = await ask(id);
        expect(header).toMatch(/^[\da-f-]{36}$/);
        expect(body).toBe(header);
      },
    );

    it("is nobody else's word", async () => {
      const id = "7f3c9a04e1b2d58600aa11bb22cc33dd";
      expect((await ask(id, "10.0.0.2")).header).not.toBe(id);
    });

    it("stands with each statement that is slow, also after a body and in a job", async () => {
      slow.length = 0;
      const answer = await shop.post("/auth/login", {
        email: "nobody@example.kz",
        password: "wrong wrong wrong",
      });
      expect(new Set(slow.map(({ trace }) => JSON.stringify(trace)))).toEqual(
        new Set([JSON.stringify({ request_id: answer.headers["x-request-id"] })]),
      );
      expect(slow.some(({ sql: text }) => /insert into .login_failures./.test(text))).toBe(true);
      // The text of a statement, never what was asked for.
      expect(JSON.stringify(slow)).not.toContain("nobody@example.kz");
      slow.length = 0;
      const id = await transact(shop.database, (tx) => enqueue(tx, "test.look", {}, shop.now));
      const look = async () => void (await sql`select 41 + 1 as slow`.execute(shop.database.owner));
      await runDueJobs(shop.database, () => shop.now, { "test.look": look });
      expect(slow.find(({ sql: text }) => text.includes("41 + 1"))?.trace).toEqual({ job: id });
    });
  },
  // Everything is slow here.
  { trust_proxy: PROXY, slow_query_ms: 1e-9 },
);
