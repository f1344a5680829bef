import { sql } from "kysely";
import { expect, it } from "vitest";
import { refuse } from "#platform/refusal.ts";
import { onBothDatabases } from "#testing/shop.ts";
import { openDatabase } from "./open.ts";
import { afterCommit, transact } from "./transact.ts";

const row = { email_key: "a", address: "b", created_at: "2026-01-01T00:00:00.000Z" };

onBothDatabases("transact", (shop) => {
  const count = async () =>
    (await shop.database.read.selectFrom("login_failures").select("id").execute()).length;

  it("commits what its work returns and then runs the hooks", async () => {
    const seen: number[] = [];
    const result = await transact(shop.database, async (tx) => {
      await tx.insertInto("login_failures").values(row).execute();
      afterCommit(tx, () => seen.push(1));
      expect(seen).toEqual([]);
      return "done";
    });
    expect(result).toBe("done");
    expect(seen).toEqual([1]);
    expect(await count()).toBe(1);
  });

  it("leaves nothing of a refusal or an exception and runs no hook", async () => {
    const before = await count();
    const seen: number[] = [];
    const refused = await transact(shop.database, async (tx) => {
      await tx.insertInto("login_failures").values(row).execute();
      afterCommit(tx, () => seen.push(1));
      return refuse("not_found");
    });
    expect(refused).toMatchObject({ code: "not_found" });
    const broken = transact(shop.database, async (tx) => {
      await tx.insertInto("login_failures").values(row).execute();
      throw new Error("a bug");
    });
    await expect(broken).rejects.toThrow("a bug");
    expect(await count()).toBe(before);
    expect(seen).toEqual([]);
  });

  it("refuses to nest", async () => {
    const nested = transact(shop.database, () => transact(shop.database, async () => 1));
    await expect(nested).rejects.toThrow("transact inside transact");
  });

  it("keeps the ledgers append-only", async () => {
    await shop.seller();
    const { owner } = shop.database;
    await owner
      .insertInto("audit_log")
      .values({
        action: "x",
        actor_id: null,
        subject: "x",
        data: "{}",
        address: null,
        created_at: row.created_at,
      })
      .execute();
    await expect(owner.updateTable("audit_log").set({ action: "y" }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(owner.deleteFrom("audit_log").execute()).rejects.toThrow("append-only");
  });
});

onBothDatabases("a database that is cut off", (shop) => {
  it.runIf(shop.dialect === "postgres")("is reached again by the next request (PostgreSQL)", async () => {
    expect((await shop.get("/categories")).status).toBe(200);
    const killer = await openDatabase(shop.address);
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    const underWay = transact(shop.database, async (tx) => {
      await tx.insertInto("login_failures").values(row).execute();
      await cut.execute(killer.owner);
      await tx.insertInto("login_failures").values(row).execute();
    });
    await expect(underWay).rejects.toThrow();
    await killer.close();
    expect((await shop.get("/categories")).status).toBe(200);
    expect(await shop.database.read.selectFrom("login_failures").select("id").execute()).toEqual([]);
  });
});
