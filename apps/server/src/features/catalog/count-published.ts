import { type SqlBool, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { keptIfCostly } from "#platform/kept-answers.ts";

/** How many goods are published in all shops, and how many of them were there already at this moment. */
export function countPublished(db: Reader, at: Date): Promise<{ now: number; before: number }> {
  return keptIfCostly(db, `published ${at.toISOString()}`, async () => {
    const published = db
      .selectFrom("products")
      .select((row) => row.fn.countAll<number>().as("count"))
      .where("is_published", "=", 1)
      .where("is_archived", "=", 0);
    const { count: now } = await published.executeTakeFirstOrThrow();
    // What is new since is counted from the newest down: mostly a few.
    const newer = sql<SqlBool>`id > coalesce(
      (select id from products where created_at < ${at.toISOString()} order by id desc limit 1), 0)`;
    const { count: added } = await published.where(newer).executeTakeFirstOrThrow();
    return { answer: { now, before: now - added }, rows: now };
  });
}
