import { CompiledQuery, type Kysely } from "kysely";
import type { Migration, MigrationProvider } from "kysely/migration";
import { statements as firstSale } from "./0001-first-sale.ts";
import { statements as people } from "./0002-people.ts";
import { statements as shops } from "./0003-shops.ts";
import { statements as audit } from "./0004-audit.ts";
import { statements as jobs } from "./0005-jobs.ts";
import { statements as mail } from "./0006-mail.ts";
import { statements as images } from "./0007-images.ts";
import { statements as imports } from "./0008-imports.ts";
import { statements as notifications } from "./0009-notifications.ts";
import { statements as figures } from "./0010-figures.ts";
import { statements as auditChain } from "./0011-audit-chain.ts";
import { statements as settings } from "./0012-settings.ts";
import { statements as reports } from "./0013-reports.ts";
import { statements as personNames } from "./0014-person-names.ts";
import { statements as backups } from "./0015-backups.ts";
import { statements as countedCalls } from "./0016-counted-calls.ts";
import { statements as freedBarcodes } from "./0017-freed-barcodes.ts";
import { type Dialect, postgres, sqlite } from "./dialect.ts";

const MIGRATIONS: Record<string, (d: Dialect) => string[]> = {
  "0001-first-sale": firstSale,
  "0002-people": people,
  "0003-shops": shops,
  "0004-audit": audit,
  "0005-jobs": jobs,
  "0006-mail": mail,
  "0007-images": images,
  "0008-imports": imports,
  "0009-notifications": notifications,
  "0010-figures": figures,
  "0011-audit-chain": auditChain,
  "0012-settings": settings,
  "0013-reports": reports,
  "0014-person-names": personNames,
  "0015-backups": backups,
  "0016-counted-calls": countedCalls,
  "0017-freed-barcodes": freedBarcodes,
};

/** What a database of this version has seen. */
export const migrationNames: readonly string[] = Object.keys(MIGRATIONS);

/** All migrations in their order, in the words of one database. A migration that has been released is never changed. */
export function migrationsFor(dialect: "sqlite" | "postgres"): MigrationProvider {
  const words = dialect === "sqlite" ? sqlite : postgres;
  const entries = Object.entries(MIGRATIONS).map(([name, statements]): [string, Migration] => [
    name,
    { up: (db) => runAll(db, statements(words)) },
  ]);
  return { getMigrations: async () => Object.fromEntries(entries) };
}

async function runAll(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
}
