import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import type { Difference } from "#platform/difference.ts";
import { ROLLUPS, type Rollup } from "./rollups.ts";

/** Sums every figure again from the ledgers and orders and answers those that are kept otherwise. Tiyn and thousandths. */
export async function verifyFigures(db: Reader): Promise<Difference[]> {
  let differences: Difference[] = [];
  for (const rollup of ROLLUPS) differences = [...differences, ...(await verifyRollup(db, rollup))];
  return differences;
}

async function verifyRollup(db: Reader, { table, keys, figures, happenings }: Rollup): Promise<Difference[]> {
  const columns = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
  const sums = figures.flatMap((figure) => [
    sql`cast(sum(case when is_kept = 1 then ${sql.ref(figure)} else 0 end) as bigint) as ${sql.ref(`kept_${figure}`)}`,
    sql`cast(sum(case when is_kept = 0 then ${sql.ref(figure)} else 0 end) as bigint) as ${sql.ref(`rebuilt_${figure}`)}`,
  ]);
  const differs = figures.map((figure) => {
    return sql`sum(case when is_kept = 1 then ${sql.ref(figure)} else -${sql.ref(figure)} end) <> 0`;
  });
  const { rows } = await sql<Record<string, number | string>>`
    select ${columns(keys)}, ${sql.join(sums)}
    from (
      select happening.*, 0 as is_kept from (${happenings(db)}) as happening
      union all
      select ${columns(keys)}, ${columns(figures)}, 1 from ${sql.table(table)}
    ) as both_sides
    group by ${columns(keys)}
    having ${sql.join(differs, sql` or `)}
    order by ${columns(keys)}`.execute(db);
  return rows.flatMap((row) =>
    figures
      .map((figure) => ({
        what: `${table} ${keys.map((key) => row[key]).join(" ")}: ${figure}`,
        kept: row[`kept_${figure}`] ?? null,
        rebuilt: row[`rebuilt_${figure}`] ?? 0,
      }))
      .filter(({ kept, rebuilt }) => kept !== rebuilt),
  );
}
