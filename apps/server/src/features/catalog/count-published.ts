import { type SqlBool, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";

/**
 * How many goods are published in all shops, and how many of them were there already at this moment. Whoever was added
 * since is counted from the newest down, so that the cost is that of what is new.
 */
export async function countPublished(db: Reader, at: Date): Promise<{ now: number; before: number }> {
  const published = db
    .selectFrom("products")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("is_published", "=", 1)
    .where("is_archived", "=", 0);
  const { count: now } = await published.executeTakeFirstOrThrow();
  const older = sql<SqlBool>`id > coalesce(
    (select id from products where created_at < ${at.toISOString()} order by id desc limit 1), 0)`;
  const { count: added } = await published.where(older).executeTakeFirstOrThrow();
  return { now, before: now - added };
}
