import { setImmediate as breathe } from "node:timers/promises";
import type { Clock } from "#platform/clock.ts";
import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { takeLock } from "#platform/db/lock.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal } from "#platform/refusal.ts";
import { type AuditRow, GENESIS, type Link, nextLink } from "./chain.ts";

/** Rows a transaction: some milliseconds, so that on SQLite no sale waits for the sealer. */
const BATCH = 512;
/** PostgreSQL shows rows in the order of their commits: a row may come after others with higher numbers, but no transaction lives this long. */
const LATE_MS = 60 * 60 * 1000;

/** Where to look for rows without a link: behind the highest sealed number, or among all of the last hour too. */
export type Look = "new" | "late";

/**
 * Appends a link for every committed audit row that has none; answers how many. Writers of the log never wait: sealing
 * comes after their commit, and the lock is only among sealers.
 */
export async function sealAudit(database: Database, clock: Clock, look: Look): Promise<number> {
  const sealed = await sealFrom(database, clock, "new");
  // SQLite has one writer at a time: its rows are seen in the order of their numbers.
  if (look === "new" || database.dialect === "sqlite") return sealed;
  return sealed + (await sealFrom(database, clock, "late"));
}

async function sealFrom(database: Database, clock: Clock, look: Look): Promise<number> {
  let sealed = 0;
  while (await hasUnsealed(database.read, clock(), look)) {
    const count = await transact(database, (tx) => sealBatch(tx, clock(), look));
    // Another process seals them.
    if (isRefusal(count) || count === 0) break;
    sealed += count;
    await breathe();
  }
  return sealed;
}

/** The newest link; the genesis where there is none. */
export async function chainHead(db: Reader): Promise<Pick<Link, "seq" | "hash">> {
  const head = await db
    .selectFrom("audit_chain")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return head ?? GENESIS;
}

async function sealBatch(tx: Tx, now: Date, look: Look): Promise<number> {
  await takeLock(tx, "audit_chain");
  // After the lock: a statement of its own sees what the sealer before us wrote.
  const rows = await unsealed(tx, now, look, BATCH);
  let before: Pick<Link, "seq" | "hash"> = await chainHead(tx);
  const links: Link[] = [];
  for (const row of rows) {
    const link = nextLink(before, row, now.toISOString());
    links.push(link);
    before = link;
  }
  // In parts of a power of two: few statements for any number of rows, which both databases keep prepared.
  for (let from = 0; from < links.length; ) {
    const size = 2 ** Math.floor(Math.log2(links.length - from));
    await tx
      .insertInto("audit_chain")
      .values(links.slice(from, from + size))
      .execute();
    from += size;
  }
  return links.length;
}

async function hasUnsealed(db: Reader, now: Date, look: Look): Promise<boolean> {
  return (await unsealed(db, now, look, 1)).length > 0;
}

/** Rows without a link, the lowest number first; the cost does not grow with the log. */
async function unsealed(db: Reader, now: Date, look: Look, limit: number): Promise<AuditRow[]> {
  const chain = db.selectFrom("audit_chain").select("audit_id");
  if (look === "new") {
    const last = await chain.orderBy("audit_id", "desc").limit(1).executeTakeFirst();
    return rowsAfter(db, last?.audit_id ?? 0, limit).execute();
  }
  const last = await chain
    .where("sealed_at", "<", new Date(now.getTime() - LATE_MS).toISOString())
    .orderBy("sealed_at", "desc")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const after = last?.audit_id ?? 0;
  return rowsAfter(db, after, limit)
    .where((row) => {
      // Bounded itself: without statistics PostgreSQL would read the whole chain.
      const sealed = row.selectFrom("audit_chain").select("audit_id").where("audit_id", ">", after);
      return row.not(row.exists(sealed.whereRef("audit_id", "=", "audit_log.id")));
    })
    .execute();
}

function rowsAfter(db: Reader, id: number, limit: number) {
  return db.selectFrom("audit_log").selectAll().where("id", ">", id).orderBy("id").limit(limit);
}
