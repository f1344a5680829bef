import { watch } from "node:fs";
import { lstat, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SignedIn } from "@saudaflow/contract";
import { generateX25519Identity } from "age-encryption";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrationNames } from "#migrations";
import { writeArchive } from "#platform/archive/write-archive.ts";
import type { DialectName } from "#platform/db/database.ts";
import { openDatabase } from "#platform/db/open.ts";
import {
  backUp,
  type Elsewhere,
  elsewhere,
  type Life,
  live,
  restore,
  shopWithFolder,
} from "#testing/backups.ts";
import { rowsOf } from "#testing/rows.ts";
import { expectStatus, PASSWORD, type TestShop } from "#testing/shop.ts";
import { restoreBackup } from "./restore-backup.ts";

async function signedIn<P extends SignedIn>(shop: TestShop, person: P): Promise<P> {
  const answer = await shop.post("/auth/login", { email: person.user.email, password: PASSWORD });
  return { ...person, ...(expectStatus(answer, 200) as SignedIn) };
}

describe.each(["sqlite", "postgres"] as const)("a backup (%s)", (dialect) => {
  const shop = shopWithFolder(dialect);
  const places: Elsewhere[] = [];
  let life: Life;
  beforeAll(async () => {
    await shop.open();
    life = await live(shop);
  });
  afterAll(async () => {
    await shop.close();
    for (const place of places) await place.drop();
  });
  const empty = async (kind: DialectName = dialect) => {
    const place = await elsewhere(kind, shop);
    places.push(place);
    return place;
  };

  it("is restored elsewhere: the same shop, which sells on", async () => {
    const { code, said, file } = await backUp(shop);
    expect(said).toMatch(/rows, 3 files of pictures; restored and compared\.\nIt is not encrypted/);
    expect(code).toBe(0);
    const there = await elsewhere(dialect, shop);
    const restored = await restore(there.config, file);
    expect(restored.said).toMatch(
      /Both ledgers agree with every kept figure\.\nThe audit log is as it was sealed: links \d/,
    );
    expect(restored.code).toBe(0);

    expect(restored.said).toMatch(/^Everybody is signed out\./m);
    const again = await there.open();
    expect((await again.get("/auth/me", life.client.access_token)).body.code).toBe("unauthenticated");
    const client = await signedIn(again, life.client);
    const { product, image, last_order, gone } = life;
    expect((await again.app.inject(image.url)).rawPayload).toEqual(
      (await shop.app.inject(image.url)).rawPayload,
    );
    expect(await again.balance(client)).toBe(await shop.balance(life.client));
    const bought = await again.order(client, [{ product_id: product.id, quantity: 1 }]);
    expect(expectStatus(bought, 201)).toMatchObject({ id: last_order + 1 });
    expect(await again.stockOf(product)).toBe((await shop.stockOf(product)) - 1);
    expect((await again.product(await signedIn(again, life.seller))).id).toBe(gone + 1);
    const ready = (await again.app.inject("/ready")).json();
    expect(ready).toEqual({ status: "ready", last_backup_at: shop.now.toISOString() });
    await again.close();
  });

  it("moves the shop to the other database and back, row by row", async () => {
    const rows = async (address: string) => {
      const database = await openDatabase(address);
      const { backups, counted_calls, counted_requests, kysely_migration, kysely_migration_lock, ...all } =
        await rowsOf(database);
      await database.close();
      return all;
    };
    const { file } = await backUp(shop);
    const there = await empty(dialect === "sqlite" ? "postgres" : "sqlite");
    await restoreBackup(there.config, { file, replace: false, now: shop.now });
    const here = await rows(shop.address);
    expect(await rows(there.address)).toEqual(here);
    const moved = await there.open();
    const { file: back } = await backUp(moved);
    await moved.app.close();
    await moved.database.close();
    const home = await empty();
    await restoreBackup(home.config, { file: back, replace: false, now: shop.now });
    expect(await rows(home.address)).toEqual(here);
  });

  it("is consistent while the shop sells", async () => {
    const product = await shop.product(life.seller, { unit: "kg", stock_quantity: 1000 });
    const buyers = [await shop.richClient("1000000.00"), await shop.richClient("1000000.00")];
    const orders = () => shop.database.read.selectFrom("orders").select("id").execute();
    const before = (await orders()).length;
    let isGoing = true;
    const buying = Promise.all(
      buyers.map(async (buyer) => {
        while (isGoing)
          expectStatus(await shop.order(buyer, [{ product_id: product.id, quantity: 0.001 }]), 201);
      }),
    );
    const { code, said, file } = await backUp(shop);
    isGoing = false;
    await buying;
    expect(code, said).toBe(0);
    expect(said).not.toContain("Look here");
    const there = await empty();
    const { manifest } = await restoreBackup(there.config, { file, replace: false, now: shop.now });
    const rows = manifest.tables.orders?.rows ?? 0;
    expect(rows).toBeGreaterThanOrEqual(before);
    expect(rows).toBeLessThan((await orders()).length);
  });

  it("takes the place of another shop only when it is told to, and keeps that one", async () => {
    const { file } = await backUp(shop);
    const there = await empty();
    expect((await restore(there.config, file)).code).toBe(0);
    const refused = await restore(there.config, file);
    expect(refused).toEqual({
      code: 1,
      said: expect.stringMatching(/^Nothing was changed\. There is a shop .*--replace/),
    });
    const replaced = await restore(there.config, file, "--replace");
    expect(replaced.code, replaced.said).toBe(0);
    const kept = /What was there before is kept: (?:the schema )?(\S+)\.$/m.exec(replaced.said)?.[1] ?? "";
    if (dialect === "sqlite") {
      const old = await openDatabase(kept);
      expect((await old.read.selectFrom("users").select("id").execute()).length).toBeGreaterThan(2);
      await old.close();
    } else {
      const database = await openDatabase(there.address);
      const { rows } = await sql`select id from ${sql.table(`${kept}.users`)}`.execute(database.owner);
      expect(rows.length).toBeGreaterThan(2);
      await database.close();
    }
    const again = await there.open();
    expect(await again.stockOf(life.product)).toBe(await shop.stockOf(life.product));
    await again.app.close();
    await again.database.close();
  });

  it("is not restored where a server is running", async () => {
    const { file } = await backUp(shop);
    const before = await rowsOf(shop.database);
    const { code, said } = await restore(shop.config, file, "--replace");
    expect([code, said]).toEqual([
      1,
      "Nothing was changed. SaudaFlow is running on this database: stop it first.",
    ]);
    expect(await rowsOf(shop.database)).toEqual(before);
  });

  it("changes nothing when it is refused, or when the pictures can't be kept", async () => {
    const { file } = await backUp(shop);
    const there = await empty();
    expect((await restore(there.config, file)).code).toBe(0);
    const look = async () => {
      const database = await openDatabase(there.address);
      const rows = await rowsOf(database);
      await database.close();
      return { rows, files: await readdir(there.config.data_dir) };
    };
    const before = await look();

    const damaged = `${file}.damaged`;
    const bytes = await readFile(file);
    const middle = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 4, middle);
    await writeFile(damaged, bytes);
    expect((await restore(there.config, damaged, "--replace")).said).toMatch(
      /^Nothing was changed\. .*damaged/,
    );

    const newer = `${file}.newer`;
    const archive = writeArchive(newer, undefined, shop.now);
    await archive.finish({ created_at: "", migrations: [...migrationNames, "9999-later"], tables: {} });
    expect((await restore(there.config, newer, "--replace")).said).toMatch(
      /^Nothing was changed\. The archive is of a newer version of SaudaFlow \(it knows 9999-later\)/,
    );

    const s3 = {
      endpoint: "http://127.0.0.1:1",
      bucket: "b",
      region: "r",
      access_key_id: "k",
      secret_access_key: "s",
    };
    expect((await restore({ ...there.config, s3 }, file, "--replace")).said).toMatch(
      /^Nothing was changed\. the S3 server does not answer/,
    );
    expect(await look()).toEqual(before);
  });

  it("is encrypted by a key, and tells what is wrong in the shop itself", async () => {
    const key = await generateX25519Identity();
    const locked = {
      ...shop,
      services: { ...shop.services, config: { ...shop.config, backup_key: key } },
    } as TestShop;
    await shop.database.owner.updateTable("day_figures").set({ orders: 99 }).execute();
    const { code, said, file } = await backUp(locked);
    expect(said).toMatch(
      /\.tar\.zst\.age: .*\nLook here: the shop's ledgers differ from its figures in \d+ places/,
    );
    expect(code).toBe(0);
    expect((await readFile(file)).toString("latin1", 0, 21)).toBe("age-encryption.org/v1");
    const there = await empty();
    expect((await restore(there.config, file)).said).toMatch(/set BACKUP_KEY/);
    const { file: forged } = await backUp(shop);
    const keyed = { ...there.config, backup_key: key };
    expect(await restore(keyed, forged)).toMatchObject({
      code: 1,
      said: expect.stringMatching(
        /^Nothing was changed\. The archive is not encrypted, though BACKUP_KEY is set/,
      ),
    });
    const trusted = await empty();
    const { said: taken } = await restore({ ...trusted.config, backup_key: key }, forged, "--unencrypted");
    expect(taken).toMatch(/^Restored as of/);
    const { said: restored } = await restore(keyed, file);
    expect(restored).toMatch(/differences\.$/m);
  });

  it("writes nothing but itself to where it is made, and into no file that waits there", async () => {
    const place = join(shop.config.data_dir, "stick");
    await mkdir(place);
    const file = join(place, "mine");
    const foreign = join(shop.config.data_dir, "foreign");
    await writeFile(foreign, "mine", { mode: 0o666 });
    await symlink(foreign, `${file}.part`);
    const written = new Set<string | null>();
    const watching = watch(place, (_event, name) => written.add(name));
    expect(await backUp(shop, "--to", file)).toMatchObject({ code: 0 });
    await expect.poll(() => written.has("mine")).toBe(true);
    watching.close();
    expect([...written].sort()).toEqual(["mine", "mine.part"]);
    expect(await readFile(foreign, "utf8")).toBe("mine");
    const { mode } = await lstat(file);
    expect((mode & 0o777).toString(8)).toBe("600");
  });

  it("is made where one wants it, and never over another file", async () => {
    const folder = shop.config.data_dir;
    const { file } = await backUp(shop, "--to", folder);
    expect(file).toMatch(/saudaflow-2026-11-23T11-00-\d\d\.tar\.zst$/);
    expect((await backUp(shop, "--to", join(folder, "mine"))).file).toBe(join(folder, "mine"));
    expect(await backUp(shop, "--to", join(folder, "mine"))).toMatchObject({
      code: 1,
      said: `The backup failed: ${join(folder, "mine")} is there already.`,
    });
    expect((await backUp(shop, "--colour")).said).toMatch(/^Usage/);
  });
});
