import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { audit } from "#platform/audit.ts";
import { openDatabase } from "#platform/db/open.ts";
import { transact } from "#platform/db/transact.ts";
import { onBothDatabases, TestShop } from "#testing/shop.ts";
import { runVerifyAudit } from "../../commands/verify-audit.ts";
import { anchor } from "./anchors.ts";
import { sealAudit } from "./seal.ts";
import { startSealer } from "./sealer.ts";
import { verifyAudit } from "./verify.ts";

onBothDatabases("the sealed audit log", ({ dialect }) => {
  let shop: TestShop;
  let data_dir: string;
  beforeEach(async () => {
    data_dir = await mkdtemp(join(tmpdir(), "saudaflow-audit-"));
    shop = new TestShop(dialect, { data_dir });
    await shop.open();
  });
  afterEach(async () => {
    await shop.close();
    await rm(data_dir, { recursive: true });
  });

  const clock = () => shop.now;
  const note = (text: string) =>
    transact(shop.database, (tx) =>
      audit(tx, { action: "test.noted", actor_id: null, subject: text, at: shop.now }),
    );
  const seal = () => sealAudit(shop.database, clock, "late");
  const faults = async () => {
    const told: string[] = [];
    await verifyAudit(shop.database, data_dir, clock, (fault) => told.push(fault));
    return told;
  };
  /** A log of ten rows, sealed and anchored two hours ago. */
  const sealTen = async () => {
    for (let i = 1; i <= 10; i++) await note(`note:${i}`);
    await seal();
    await anchor(shop.database, data_dir, clock);
    shop.now = new Date(shop.now.getTime() + 2 * 60 * 60 * 1000);
    await note("note:11");
    expect(await faults()).toEqual([]);
  };
  /** What somebody does who owns the database. */
  const tamper = async (...statements: string[]) => {
    for (const table of ["audit_log", "audit_chain"]) {
      const names =
        dialect === "sqlite"
          ? [`${table}_no_update`, `${table}_no_delete`]
          : [`${table}_append_only on ${table}`];
      for (const name of names) await sql.raw(`drop trigger ${name}`).execute(shop.database.owner);
    }
    for (const statement of statements) await sql.raw(statement).execute(shop.database.owner);
  };

  it("is whole after real deeds, and its chain has no gap", async () => {
    const client = await shop.richClient();
    await shop.topUp(client, "10.00");
    expect(await faults()).toEqual([]);
    const rows = await shop.database.read.selectFrom("audit_log").select("id").execute();
    const links = await shop.database.read.selectFrom("audit_chain").select("seq").orderBy("seq").execute();
    expect(rows.length).toBeGreaterThan(1);
    expect(links.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
  });

  it("refuses changes of its chain", async () => {
    await note("a");
    await seal();
    const { owner } = shop.database;
    await expect(owner.updateTable("audit_chain").set({ hash: "x" }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(owner.deleteFrom("audit_chain").execute()).rejects.toThrow("append-only");
  });

  it("tells an edited row", async () => {
    await sealTen();
    await tamper("update audit_log set subject = 'note:0' where id = 4");
    expect(await faults()).toEqual(["Audit row 4, or its link 4, is not what was sealed."]);
  });

  it("tells a deleted row, with its link or without", async () => {
    await sealTen();
    await tamper("delete from audit_log where id = 4");
    expect(await faults()).toEqual(["Audit row 4 is gone, link 4 sealed it."]);
    await sql.raw("delete from audit_chain where seq = 4").execute(shop.database.owner);
    expect(await faults()).toEqual(["Links 4 to 4 of the chain are missing."]);
  });

  it("tells rows that changed places", async () => {
    await sealTen();
    await tamper(
      "update audit_log set subject = case id when 4 then 'note:5' else 'note:4' end where id in (4, 5)",
    );
    expect(await faults()).toEqual([
      "Audit row 4, or its link 4, is not what was sealed.",
      "Audit row 5, or its link 5, is not what was sealed.",
    ]);
  });

  it("tells an inserted row", async () => {
    await sealTen();
    await tamper(
      `insert into audit_log (id, action, subject, data, created_at) values (0, 'x', 'x', '{}', '2026-11-23')`,
    );
    expect(await faults()).toEqual(["Audit row 0 was inserted past the chain: no link sealed it."]);
  });

  it("tells a row that was put into the chain's place of another", async () => {
    await sealTen();
    await tamper(
      "delete from audit_log where id = 4",
      `insert into audit_log (id, action, subject, data, created_at) values (0, 'x', 'x', '{}', '2026-11-23')`,
      "update audit_chain set audit_id = 0 where seq = 4",
    );
    expect(await faults()).toEqual(["Audit row 0, or its link 4, is not what was sealed."]);
  });

  it("tells by the anchor that its end was cut off, before anything is added and after", async () => {
    await sealTen();
    await anchor(shop.database, data_dir, clock);
    await tamper("delete from audit_log where id >= 9", "delete from audit_chain where seq >= 9");
    expect(await faults()).toEqual([
      "The end of the chain is cut off: the anchor of 2026-11-23T06:00:00.000Z knows link 10, the last is 8.",
      "The end of the chain is cut off: the anchor of 2026-11-23T08:00:00.000Z knows link 11, the last is 8.",
    ]);
    for (let i = 9; i <= 11; i++) await note("something else");
    expect(await faults()).toEqual([
      "Link 10 is not the one that was anchored at 2026-11-23T06:00:00.000Z.",
      "Link 11 is not the one that was anchored at 2026-11-23T08:00:00.000Z.",
    ]);
  });

  it("tells by the anchor that all of it was written anew", async () => {
    await sealTen();
    await tamper("delete from audit_chain", "update audit_log set subject = 'note:0' where id = 4");
    expect(await faults()).toEqual(["Link 10 is not the one that was anchored at 2026-11-23T06:00:00.000Z."]);
  });

  it("tells a line that is no anchor", async () => {
    await sealTen();
    await appendFile(join(data_dir, "audit-anchors.log"), "2026-11-23T06:00:00.000Z 10 abc\n");
    expect(await faults()).toEqual([
      expect.stringMatching(/^Line 2 of .*audit-anchors\.log is not an anchor\.$/),
    ]);
  });

  it("is sealed once by several processes, and a row committed late still gets its link", async () => {
    const other = await openDatabase(shop.address);
    try {
      let commit = () => {};
      const asked = new Promise<void>((resolve) => {
        commit = resolve;
      });
      // SQLite's writers come one after another: there nobody is late.
      const late =
        dialect === "postgres" &&
        transact(other, async (tx) => {
          await audit(tx, { action: "test.late", actor_id: null, subject: "late", at: shop.now });
          await asked;
        });
      if (late) await expect.poll(() => lateRows(shop)).toBe(1);
      await transact(shop.database, async (tx) => {
        for (let i = 1; i <= 700; i++)
          await audit(tx, { action: "test.noted", actor_id: null, subject: `note:${i}`, at: shop.now });
      });
      // A SQLite shop is one process: a second one's write would only wait here for the first one's turn.
      const elsewhere = dialect === "postgres" ? other : shop.database;
      const sealed = await Promise.all([seal(), sealAudit(elsewhere, clock, "late"), seal()]);
      expect(sealed.reduce((sum, count) => sum + count)).toBe(700);
      commit();
      await late;
      expect(await seal()).toBe(late ? 1 : 0);
      expect(await faults()).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it("is sealed in the background and anchored once a day and at the stop", async () => {
    const config = { database: shop.database, clock, data_dir, onFailure: vi.fn() };
    const anchors = async () =>
      (await readFile(join(data_dir, "audit-anchors.log"), "utf8")).trimEnd().split("\n").length;
    const links = async () =>
      (await shop.database.read.selectFrom("audit_chain").select("seq").execute()).length;
    await note("a");
    const sealer = startSealer(config);
    await expect.poll(links).toBe(1);
    await note("b");
    await expect.poll(links, { timeout: 5000 }).toBe(2);
    await note("c");
    await sealer.stop();
    expect(await links()).toBe(3);
    expect(await anchors()).toBe(2);
    // The same head is not written twice, nor a second one of a day but at the stop.
    const again = startSealer(config);
    await again.stop();
    expect(await anchors()).toBe(2);
    await note("d");
    const more = startSealer(config);
    await expect.poll(links).toBe(4);
    expect(await anchors()).toBe(2);
    await more.stop();
    expect(await anchors()).toBe(3);
    expect(config.onFailure).not.toHaveBeenCalled();
    expect(await faults()).toEqual([]);
  });

  it("has a program that says so and answers by its exit code", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const services = { ...shop.services, clock };
    await note("a");
    expect(await runVerifyAudit(services, ["--anchor"])).toBe(0);
    await tamper("update audit_log set data = '{\"a\":1}'");
    expect(await runVerifyAudit(services, [])).toBe(1);
    expect(log.mock.calls.flat()).toEqual([
      "The audit log is as it was sealed: links 1, anchors 0.",
      "Audit row 1, or its link 1, is not what was sealed.",
      "Faults: 1.",
    ]);
    expect(await readFile(join(data_dir, "audit-anchors.log"), "utf8")).toMatch(/^\S+ 1 [0-9a-f]{64}\n$/);
    log.mockRestore();
  });
});

/** Rows of the log that are written and not committed: PostgreSQL's sequence has counted them. */
async function lateRows(shop: TestShop): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select last_value as last from pg_sequences where sequencename = 'audit_log_id_seq'`.execute(
    shop.database.owner,
  );
  return rows[0]?.last ?? 0;
}
