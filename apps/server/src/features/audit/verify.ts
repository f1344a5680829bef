import type { Clock } from "#platform/clock.ts";
import type { Database, Reader } from "#platform/db/database.ts";
import { type Anchor, anchorFile, readAnchors } from "./anchors.ts";
import { GENESIS, linkHash } from "./chain.ts";
import { sealAudit } from "./seal.ts";

/** Rows in memory at a time. */
const BATCH = 2000;

type Report = (fault: string) => void;

export interface Verified {
  readonly links: number;
  readonly anchors: number;
  readonly faults: number;
}

/**
 * Seals what is not sealed yet, then reads the whole log, chain and anchors, and tells every fault in one sentence.
 * Nothing is repaired: what was changed has to be explained by somebody.
 */
export async function verifyAudit(
  database: Database,
  data_dir: string,
  clock: Clock,
  tell: Report,
): Promise<Verified> {
  let faults = 0;
  const report: Report = (fault) => {
    faults++;
    tell(fault);
  };
  await sealAudit(database, clock, "late");
  const anchors = await goodAnchors(data_dir, report);
  const links = await verifyChain(database.read, anchors, report);
  for (const { seq, at } of anchors.filter((kept) => kept.seq > links)) {
    report(`The end of the chain is cut off: the anchor of ${at} knows link ${seq}, the last is ${links}.`);
  }
  await verifyRows(database, clock, report);
  return { links, anchors: anchors.length, faults };
}

async function goodAnchors(data_dir: string, report: Report): Promise<Anchor[]> {
  const lines = await readAnchors(data_dir);
  lines.forEach((line, i) => {
    if (line === undefined) report(`Line ${i + 1} of ${anchorFile(data_dir)} is not an anchor.`);
  });
  return lines.filter((line) => line !== undefined);
}

/** Follows the chain from its first link; answers the number of its last. */
async function verifyChain(db: Reader, anchors: readonly Anchor[], report: Report): Promise<number> {
  const anchorsAt = Map.groupBy(anchors, ({ seq }) => seq);
  let before = GENESIS;
  for (;;) {
    const links = await linksAfter(db, before.seq);
    for (const { seq, audit_id, hash, sealed_at, ...row } of links) {
      const isNext = seq === before.seq + 1;
      if (!isNext) report(`Links ${before.seq + 1} to ${seq - 1} of the chain are missing.`);
      const { action, subject, data, created_at, ...rest } = row;
      if (action === null || subject === null || data === null || created_at === null) {
        report(`Audit row ${audit_id} is gone, link ${seq} sealed it.`);
      } else if (
        isNext &&
        hash !==
          linkHash(before.hash, seq, { id: audit_id, action, subject, data, created_at, ...rest }, sealed_at)
      ) {
        report(`Audit row ${audit_id}, or its link ${seq}, is not what was sealed.`);
      }
      for (const { at, hash: anchored } of anchorsAt.get(seq) ?? []) {
        if (hash !== anchored) report(`Link ${seq} is not the one that was anchored at ${at}.`);
      }
      before = { seq, hash };
    }
    if (links.length < BATCH) return before.seq;
  }
}

function linksAfter(db: Reader, seq: number) {
  return db
    .selectFrom("audit_chain")
    .leftJoin("audit_log", "audit_log.id", "audit_chain.audit_id")
    .select(["audit_chain.seq", "audit_chain.audit_id", "audit_chain.hash", "audit_chain.sealed_at"])
    .select(["audit_log.action", "audit_log.actor_id", "audit_log.subject", "audit_log.data"])
    .select(["audit_log.address", "audit_log.created_at"])
    .where("audit_chain.seq", ">", seq)
    .orderBy("audit_chain.seq")
    .limit(BATCH)
    .execute();
}

/** Every row that stands now must have a link; a deed that is committed only while we read gets its link first. */
async function verifyRows(database: Database, clock: Clock, report: Report): Promise<void> {
  const { read } = database;
  const newest = await read
    .selectFrom("audit_log")
    .select("id")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  for (let after = Number.MIN_SAFE_INTEGER; newest !== undefined; ) {
    const batch = await read
      .selectFrom("audit_log")
      .select("id")
      .where("id", ">", after)
      .where("id", "<=", newest.id)
      .orderBy("id")
      .limit(BATCH)
      .execute();
    const last = batch.at(-1);
    if (last === undefined) return;
    if ((await unlinked(read, after, last.id)).length > 0) {
      await sealAudit(database, clock, "late");
      for (const { id } of await unlinked(read, after, last.id)) {
        report(`Audit row ${id} was inserted past the chain: no link sealed it.`);
      }
    }
    after = last.id;
  }
}

function unlinked(db: Reader, after: number, to: number) {
  return db
    .selectFrom("audit_log")
    .leftJoin("audit_chain", "audit_chain.audit_id", "audit_log.id")
    .select("audit_log.id")
    .where("audit_log.id", ">", after)
    .where("audit_log.id", "<=", to)
    .where("audit_chain.seq", "is", null)
    .orderBy("audit_log.id")
    .execute();
}
