import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "#app";
import type { Database } from "#platform/db/database.ts";
import { openDatabase } from "#platform/db/open.ts";
import { transact } from "#platform/db/transact.ts";
import { announce } from "#platform/outbox.ts";
import { onBothDatabases } from "#testing/shop.ts";
import { TestSocket } from "#testing/socket.ts";

onBothDatabases("realtime between processes", (shop) => {
  let other: Database;
  let app: Awaited<ReturnType<typeof createApp>>;
  beforeAll(async () => {
    other = await openDatabase(shop.address);
    app = await createApp({ ...shop.services, database: other }, "no web app");
    for (const server of [app, shop.app]) await server.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(async () => {
    await app.close();
    await other.close();
  });
  const event = (user_id: number, top_up_id = 1) =>
    ({ type: "top_up.approved", user_id, data: { top_up_id }, at: shop.now }) as const;
  const tell = (user_id: number, top_up_id?: number) =>
    transact(shop.database, (tx) => announce(tx, event(user_id, top_up_id)));
  const isPostgres = shop.dialect === "postgres";

  it("what one commits, the other tells", async () => {
    const person = await shop.client();
    const ear = await TestSocket.of(app, person);
    const waits: number[] = [];
    for (let count = 1; count <= (isPostgres ? 3 : 1); count++) {
      await tell(person.user.id);
      const committed = performance.now();
      await ear.until("top_up.approved", count);
      waits.push(performance.now() - committed);
    }
    // SQLite carries no notices: there the other process finds it at its next look.
    expect(Math.min(...waits.slice(-2))).toBeLessThan(isPostgres ? 300 : 3000);
    ear.close();
  });

  it("what nobody told of is found", async () => {
    const person = await shop.client();
    const ear = await TestSocket.of(app, person);
    const { data, at, ...row } = event(person.user.id);
    await shop.database.owner
      .insertInto("events")
      .values({ ...row, shop_id: null, data: JSON.stringify(data), created_at: at.toISOString() })
      .execute();
    await ear.until("top_up.approved");
    ear.close();
  });

  it.runIf(isPostgres)(
    "a lower number that is committed last is told, whoever looks when (PostgreSQL)",
    async () => {
      const person = await shop.client();
      const early = await TestSocket.of(app, person);
      let late: TestSocket | undefined;
      await transact(shop.database, async (tx) => {
        await announce(tx, event(person.user.id, 1));
        // Of another process: the same would not begin a transaction inside a transaction.
        await other.owner.transaction().execute((higher) => announce(higher, event(person.user.id, 2)));
        await early.until("top_up.approved");
        // This one begins to listen when the higher number is there and the lower one is not.
        late = await TestSocket.of(shop.app, person);
      });
      await early.until("top_up.approved", 2);
      const told = early.events.map(({ id, data }) => ({ id, ...data }));
      expect(told.map((data) => "top_up_id" in data && data.top_up_id)).toEqual([2, 1]);
      expect(told[0]?.id).toBeGreaterThan(told[1]?.id ?? 0);
      await late?.until("top_up.approved");
      for (const ear of [early, late]) ear?.close();
    },
  );

  it.runIf(isPostgres)("a lost connection is made anew (PostgreSQL)", async () => {
    const listeners = async () =>
      (
        await sql<{ pid: number }>`select pid from pg_stat_activity
          where datname = current_database() and query = 'listen saudaflow_events'`.execute(other.read)
      ).rows.map(({ pid }) => pid);
    const person = await shop.client();
    const ear = await TestSocket.of(app, person);
    await expect.poll(async () => (await listeners()).length).toBe(1);
    const [before] = await listeners();
    await sql`select pg_terminate_backend(${before})`.execute(shop.database.owner);
    await tell(person.user.id);
    await ear.until("top_up.approved");
    await expect.poll(listeners, { timeout: 5000 }).not.toEqual([before]);
    await expect.poll(async () => (await listeners()).length, { timeout: 5000 }).toBe(1);
    await tell(person.user.id);
    await ear.until("top_up.approved", 2);
    ear.close();
  });
});
