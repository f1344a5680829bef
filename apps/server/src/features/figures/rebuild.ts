import { sql } from "kysely";
import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { takeTime } from "#platform/db/take-time.ts";
import { transact } from "#platform/db/transact.ts";
import type { Difference } from "#platform/difference.ts";
import type { Refusal } from "#platform/refusal.ts";
import { ROLLUPS } from "./rollups.ts";
import { verifyFigures } from "./verify.ts";

/**
 * Sums every figure anew from the ledgers and orders, in one transaction; answers those that were wrong. Sales that end
 * meanwhile wait and then add theirs.
 */
export async function rebuildFigures(database: Database): Promise<Difference[] | Refusal<"busy">> {
  return transact(database, async (tx) => {
    await holdFigures(tx, database);
    const wrong = await verifyFigures(tx);
    await rebuild(tx);
    return wrong;
  });
}

/**
 * Makes the figures of a database that is older than they are. It has people but no day on which one came: whoever makes
 * a person counts him.
 */
export async function fillFigures(database: Database): Promise<void> {
  if (await isFilled(database.read)) return;
  const refused = await transact(database, async (tx) => {
    await holdFigures(tx, database);
    // Another process that started at the same moment may have been first.
    if (!(await isFilled(tx))) await rebuild(tx);
    return undefined;
  });
  if (refused) throw new Error("the figures could not be made: the database is busy");
}

async function isFilled(db: Reader): Promise<boolean> {
  const [day] = await db.selectFrom("user_days").select("business_date").limit(1).execute();
  if (day !== undefined) return true;
  const [person] = await db.selectFrom("users").select("id").limit(1).execute();
  return person === undefined;
}

/** On SQLite the transaction has the file to itself; PostgreSQL is told to keep others from these tables. */
async function holdFigures(tx: Tx, database: Database): Promise<void> {
  await takeTime(tx, database);
  if (database.dialect === "sqlite") return;
  await sql`lock table day_figures, product_days, user_days in share row exclusive mode`.execute(tx);
}

async function rebuild(tx: Tx): Promise<void> {
  for (const { table, keys, figures, happenings } of ROLLUPS) {
    const [into, by] = [[...keys, ...figures], keys].map((names) =>
      sql.join(names.map((name) => sql.ref(name))),
    );
    const sums = figures.map((figure) => sql`sum(${sql.ref(figure)})`);
    await tx.deleteFrom(table).execute();
    await sql`insert into ${sql.table(table)} (${into})
      select ${by}, ${sql.join(sums)} from (${happenings(tx)}) as happening group by ${by}`.execute(tx);
  }
}
