import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "#platform/db/database.ts";

/** The number of rows and a hash of each table: equal means that nothing was changed. */
export async function rowsOf({ owner }: Database): Promise<Record<string, string>> {
  const tables = await owner.introspection.getTables();
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(owner);
    const texts = rows.map((row) => JSON.stringify(row)).sort();
    found[name] = `${rows.length} ${createHash("sha1").update(texts.join()).digest("hex")}`;
  }
  return found;
}
