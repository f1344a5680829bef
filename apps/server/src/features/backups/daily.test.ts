import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, watch } from "node:fs";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Notification } from "@saudaflow/contract";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "#platform/db/database.ts";
import { openDatabase } from "#platform/db/open.ts";
import { runDueJobs } from "#platform/jobs.ts";
import { shopWithFolder } from "#testing/backups.ts";
import { expectStatus } from "#testing/shop.ts";
import { backupJobs, wantDailyBackup } from "./daily.ts";
import { runInChild } from "./run-child.ts";

const PROGRAM = fileURLToPath(new URL("../../../bin/saudaflow.js", import.meta.url));
/** The clock is moved by days; nobody has to sign in again. */
const LONG_SESSION = { access_token_ttl: 30 * 24 * 60 * 60 };
const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(["sqlite", "postgres"] as const)("the daily backup (%s)", (dialect) => {
  const shop = shopWithFolder(dialect, LONG_SESSION);
  const { backup_dir, data_dir } = shop.config;
  beforeAll(() => shop.open());
  afterAll(() => shop.close());
  afterEach(() => vi.unstubAllEnvs());
  const later = (ms: number) => {
    shop.now = new Date(shop.now.getTime() + ms);
  };
  const clock = () => shop.now;
  const lastBackup = async () => {
    later(2000);
    return (await shop.app.inject("/ready")).json().last_backup_at;
  };

  it("is made once for all processes of the shop, again on the next day", async () => {
    const other = await openDatabase(shop.address);
    const made: string[] = [];
    const run = async (day: string) => void made.push(day);
    const process = async (database: Database) => {
      await wantDailyBackup(database, clock);
      await runDueJobs(database, clock, backupJobs({ database, clock }, run));
    };
    // On one file two connections of one thread would wait for each other; between processes the file itself decides.
    const all = async (...databases: Database[]) => {
      if (dialect === "postgres") await Promise.all(databases.map(process));
      else for (const database of databases) await process(database);
    };
    for (let look = 0; look < 3; look++) await all(shop.database, other);
    expect(made).toEqual(["2026-11-23"]);
    later(DAY_MS);
    await all(other, shop.database);
    expect(made).toEqual(["2026-11-23", "2026-11-24"]);
    // One that nobody got round to is not made up for on the day after.
    later(DAY_MS);
    await wantDailyBackup(other, clock);
    later(DAY_MS);
    await all(shop.database, other);
    expect(made).toEqual(["2026-11-23", "2026-11-24", "2026-11-26"]);
    await other.close();
  });

  it("is tried again when it fails, which administrators are told once", async () => {
    shop.now = new Date("2026-11-27T06:00:00.000Z");
    await wantDailyBackup(shop.database, clock);
    const { access_token } = await shop.admin();
    const told = async () => {
      const page = expectStatus(await shop.get("/notifications", access_token), 200) as {
        items: Notification[];
      };
      return page.items
        .filter(({ type }) => type === "backup.failed")
        .map(({ text, data }) => ({ text, data }));
    };
    const failures: unknown[] = [];
    const attempt = async () => {
      await shop.work(
        (_job, error) => failures.push((error as Error).message),
        async () => {
          throw new Error("no room");
        },
      );
      later(60 * 60 * 1000);
      return told();
    };
    expect(await attempt()).toEqual([]);
    expect(await attempt()).toEqual([]);
    const once = [{ text: "The backup failed: look into the server's log", data: { date: "2026-11-27" } }];
    expect(await attempt()).toEqual(once);
    expect(await attempt()).toEqual(once);
    expect(failures).toEqual(["no room", "no room", "no room", "no room"]);
  });

  it("is made by a process of its own, which tidies up, and is what the shop tells of", async () => {
    vi.stubEnv("DATA_DIR", data_dir);
    vi.stubEnv("DATABASE_URL", dialect === "sqlite" ? `sqlite:${shop.address}` : shop.address);
    expect(await lastBackup()).toBeNull();
    mkdirSync(backup_dir);
    const leftover = join(backup_dir, "saudaflow-daily-2026-01-01.tar.zst.part");
    await writeFile(leftover, "");
    await utimes(leftover, new Date(0), new Date(0));
    const [old, young] = [join(data_dir, "backup-check-old"), join(data_dir, "backup-check-young")];
    for (const folder of [old, young]) mkdirSync(folder);
    await utimes(old, new Date(0), new Date(0));
    const run = runInChild(new AbortController().signal);
    await run("2026-11-26");
    expect(await readdir(backup_dir)).toEqual(["saudaflow-daily-2026-11-26.tar.zst"]);
    const checks = (await readdir(data_dir)).filter((name) => name.startsWith("backup-check-"));
    expect(checks).toEqual(["backup-check-young"]);
    const at = await lastBackup();
    expect(Date.now() - Date.parse(at)).toBeLessThan(60_000);
    const dashboard = await shop.get("/admin/dashboard", (await shop.admin()).access_token);
    expect(dashboard.body.last_backup_at).toBe(at);
    const metrics = await shop.app.inject("/metrics");
    expect(metrics.body).toContain(`\nsaudaflow_last_backup_timestamp_seconds ${Date.parse(at) / 1000}\n`);

    vi.stubEnv("BACKUP_DIR", PROGRAM);
    await expect(run("2026-11-27")).rejects.toThrow(/^The backup failed: .*EEXIST/);
    expect(await lastBackup()).toBe(at);
    const stopping = new AbortController();
    const stopped = runInChild(stopping.signal)("2026-11-28");
    stopping.abort();
    await expect(stopped).rejects.toThrow();
  });

  it("that is killed leaves nothing that looks good, and is made anew", async () => {
    const before = await readdir(backup_dir);
    const name = "saudaflow-daily-2026-11-29.tar.zst";
    const env = {
      PATH: process.env.PATH,
      DATA_DIR: data_dir,
      DATABASE_URL: dialect === "sqlite" ? `sqlite:${shop.address}` : shop.address,
    };
    const begun = new AbortController();
    const watching = watch(backup_dir, (_event, file) => file === `${name}.part` && begun.abort());
    const child = spawn(process.execPath, [PROGRAM, "backup", "--day", "2026-11-29"], { env });
    begun.signal.addEventListener("abort", () => child.kill("SIGKILL"));
    const [code, signal] = await once(child, "exit");
    watching.close();
    expect([code, signal]).toEqual([null, "SIGKILL"]);
    expect(await readdir(backup_dir)).not.toContain(name);
    const good = shop.database.read.selectFrom("backups").select("state").where("day", "=", "2026-11-29");
    expect(await good.execute()).toEqual([{ state: "running" }]);

    for (const name of ["DATA_DIR", "DATABASE_URL"] as const) vi.stubEnv(name, env[name]);
    await runInChild(new AbortController().signal)("2026-11-29");
    expect(await good.execute()).toEqual([{ state: "good" }]);
    expect(await readdir(backup_dir)).toEqual([...before, name]);
  });
});
