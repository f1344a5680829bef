import { mkdtempSync } from "node:fs";
import { chmod, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Config } from "#config";
import { shopWithFolder } from "#testing/backups.ts";
import { MailServer } from "#testing/mail-server.ts";
import { runDoctor } from "../commands/doctor.ts";

const HOUR_MS = 60 * 60 * 1000;

/** What the doctor says, by what it looked at, and its exit code. */
async function examine(config: Config) {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line = "") => void lines.push(line));
  const code = await runDoctor(config);
  vi.restoreAllMocks();
  const end = lines.indexOf("");
  const findings = lines.slice(end + 1).map((line): [string, string] => {
    const [, verdict = "", what = "", says = ""] =
      /^(ok|look here|broken) +(\w+(?: \w+)?) {1,}(.+)$/.exec(line) ?? [];
    return [what.trim(), `${verdict}: ${says}`];
  });
  return { code, settings: lines.slice(0, end).join("\n"), ...Object.fromEntries(findings) } as Record<
    string,
    unknown
  >;
}

describe.each(["sqlite", "postgres"] as const)("the doctor (%s)", (dialect) => {
  const shop = shopWithFolder(dialect);
  const mail = new MailServer({ user: "shop", pass: "hidden" });
  let smtp_url: string;
  beforeAll(async () => {
    await shop.open();
    smtp_url = await mail.listen("shop:hidden@");
  });
  afterAll(async () => {
    await shop.close();
    await mail.close();
  });
  afterEach(() => vi.restoreAllMocks());
  const backedUp = async (hours: number, fields = {}) => {
    const started_at = new Date(Date.now() - hours * HOUR_MS).toISOString();
    await shop.database.owner.deleteFrom("backups").execute();
    await shop.database.owner
      .insertInto("backups")
      .values({ started_at, state: "good", ...fields })
      .execute();
  };

  it("finds a healthy shop healthy, and shows no secret", async () => {
    await backedUp(5);
    const found = await examine({ ...shop.config, smtp_url, backup_key: "hidden hidden hidden" });
    expect(found).toMatchObject({
      code: 0,
      database: expect.stringMatching(
        /^ok: (SQLite 3.*whole|PostgreSQL 18.*processes); all \d+ migrations have run$/,
      ),
      disk: expect.stringMatching(/^ok: \d+ MB free in /),
      privacy: expect.stringMatching(/^ok/),
      "time zone": "ok: Asia/Almaty is UTC+5",
      clock: expect.stringMatching(/^ok/),
      backup: "ok: the last good one is 5 hours old",
      pictures: expect.stringMatching(/^ok/),
      mail: expect.stringMatching(/^ok/),
      address: expect.stringMatching(/^look here: .*answers nothing: .*PORT=…/),
    });
    expect(found.settings).toMatch(/^BACKUP_KEY +set$/m);
    expect(found.settings).not.toMatch(/hidden|saudaflow:saudaflow/);
  });

  it("says what to do about what is not well", async () => {
    await backedUp(40, { problem: "the files of 2 pictures are gone" });
    await chmod(shop.config.data_dir, 0o755);
    expect(await examine({ ...shop.config, production: true })).toMatchObject({
      code: 0,
      privacy: expect.stringMatching(/^look here: .*chmod 700/),
      backup: "look here: the last good one is 40 hours old: npm run backup",
      mail: expect.stringMatching(/^look here: SMTP_URL is not set/),
      address: expect.stringMatching(/^look here: PUBLIC_URL is http:\/\/localhost/),
    });
    await backedUp(1, { problem: "the files of 2 pictures are gone" });
    expect((await examine(shop.config)).backup).toMatch(
      /^look here: .* it found: the files of 2 pictures are gone$/,
    );
    await backedUp(100);
    const failed = { state: "failed" as const, started_at: new Date().toISOString(), problem: "no room" };
    await shop.database.owner.insertInto("backups").values(failed).execute();
    const s3 = {
      endpoint: "http://127.0.0.1:1",
      bucket: "b",
      region: "r",
      access_key_id: "k",
      secret_access_key: "s",
    };
    const worse = { ...shop.config, daily_backup: true, s3, smtp_url: smtp_url.replace("hidden", "wrong") };
    expect(await examine(worse)).toMatchObject({
      code: 1,
      backup: "broken: the last good one is 100 hours old: npm run backup. The last run failed: no room",
      pictures: "broken: the S3 server does not answer",
      mail: expect.stringMatching(/^broken: the mail server does not take us: .*535/),
    });
  });

  it.runIf(dialect === "postgres")(
    "tells of a replica that is away, and of one that is none (PostgreSQL)",
    async () => {
      const away = "postgres://me:hidden@127.0.0.1:1/shop";
      const found = await examine({ ...shop.config, replicas: [away, shop.address] });
      expect(found.replicas).toMatch(
        /^look here: 127\.0\.0\.1:1\/shop does not answer as a replica, 127.*the primary answers/,
      );
      expect(found.settings).toContain("postgres://127.0.0.1:1/shop, ");
      expect(found.settings).not.toContain("hidden");
    },
  );

  it("tells of a database that this program is too old for, or that is not there", async () => {
    const { owner } = shop.database;
    await sql`insert into kysely_migration (name, timestamp) values ('9999-newer', '2026')`.execute(owner);
    expect(await examine(shop.config)).toMatchObject({
      code: 1,
      database: expect.stringMatching(/^broken: .*9999-newer/),
    });
    await sql`delete from kysely_migration where name = '9999-newer'`.execute(owner);
    const away = "postgres://me:hidden@127.0.0.1:1/x?password=hidden";
    const found = await examine({ ...shop.config, database: away });
    expect(found).toMatchObject({
      code: 1,
      database: expect.stringMatching(/^broken: it can't be reached: .*ECONNREFUSED/),
    });
    expect(found).toMatchObject({
      disk: expect.stringMatching(/^ok/),
      pictures: expect.stringMatching(/^ok/),
    });
    expect(found.settings).toMatch(/^DATABASE_URL +postgres:\/\/127\.0\.0\.1:1\/x$/m);
    expect(found.settings).not.toContain("hidden");
  });
});

it("tells of a file that is damaged, or not there yet", async () => {
  const shop = shopWithFolder("sqlite");
  const folder = mkdtempSync(join(tmpdir(), "saudaflow-doctor-"));
  const database = join(folder, "shop.sqlite");
  const config = { ...shop.config, data_dir: folder, database };
  expect(await examine(config)).toMatchObject({
    code: 0,
    database: expect.stringMatching(/^look here: there is none yet/),
  });
  await writeFile(database, "this is no database, though somebody wrote it over ours");
  expect(await examine(config)).toMatchObject({
    code: 1,
    database: expect.stringMatching(/^broken: .*not a database/),
  });
  await rm(folder, { recursive: true });
});
