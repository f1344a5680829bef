import { migrationsFor } from "#migrations";
import { migrate } from "#platform/db/migrate.ts";
import { openDatabase } from "#platform/db/open.ts";
import { transact } from "#platform/db/transact.ts";
import { createShop } from "#features/shops/index.ts";
import { runImport } from "./commands/import.ts";
import "#platform/tables.ts";
const [address, file] = process.argv.slice(2) as [string, string];
const database = await openDatabase(address);
await migrate(database, migrationsFor(database.dialect));
let shop = await database.read.selectFrom("shops").select("id").executeTakeFirst();
if (!shop) {
  const now = new Date().toISOString();
  const { id } = await database.owner.insertInto("users").values({ email: "a@b.kz", email_key: "a@b.kz", password_hash: "x", full_name: "x", phone: null, role: "seller", status: "active", language: "kk", consent_version: "1", consent_at: now, created_at: now } as never).returning("id").executeTakeFirstOrThrow();
  const made = await transact(database, (tx) => createShop(tx, { owner_id: id, slug: "s", name: "S", bin: "131240010479", address: "x", phone: "x", delivery_fee: 0 as never, is_vat_payer: false, sells_age_restricted: false }, new Date()));
  shop = { id: made as number };
}
process.exitCode = await runImport([file, "--shop", String(shop.id), "--out", "/tmp/cat"], { config: {} as never, database, clock: () => new Date() });
await database.close();
