import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { verifyAudit } from "#features/audit/index.ts";
import { ArchiveError } from "#platform/archive/archive-error.ts";
import { fillSqlite } from "#platform/db/fill-sqlite.ts";
import { openDatabase } from "#platform/db/open.ts";
import { isRefusal } from "#platform/refusal.ts";
import type { Services } from "#services";
import { verifyLedgers, verifyWhole } from "../commands/verify-ledgers.ts";
import { type Archive, planOf, pourArchive } from "./pour-archive.ts";
import { ANCHORS } from "./write-backup.ts";

interface Faults {
  readonly ledgers: number;
  readonly audit: number;
}

/** Begins the name of a folder in DATA_DIR that holds a restored copy: a shop unencrypted, where shops are anyway. */
const CHECK_FOLDER = "backup-check-";

export function isCheckFolder(name: string): boolean {
  return name.startsWith(CHECK_FOLDER);
}

/**
 * Reads an archive back and restores it into a database of its own, which both ledgers and the audit log must prove.
 * A fault that the shop itself has is no fault of its backup: it is answered, in a sentence each.
 */
export async function checkBackup(services: Services, archive: Archive): Promise<string[]> {
  const folder = await mkdtemp(join(services.config.data_dir, CHECK_FOLDER));
  try {
    const copied = await faultsOfCopy(services, archive, folder);
    const sentences = [];
    if (copied.ledgers > 0) {
      const own = await verifyWhole(services.database);
      if (!isRefusal(own) && own.length === 0) throw unlike("its ledgers do not agree with its figures");
      sentences.push(
        `the shop's ledgers differ from its figures in ${copied.ledgers} places (npm run verify:ledgers)`,
      );
    }
    if (copied.audit > 0) {
      const { database, config, clock } = services;
      const own = await verifyAudit(database, config.data_dir, clock, () => {});
      if (own.faults === 0) throw unlike("its audit log is not as it was sealed");
      sentences.push(`the shop's audit log has ${copied.audit} faults (npm run verify:audit)`);
    }
    return sentences;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function faultsOfCopy({ clock }: Services, archive: Archive, folder: string): Promise<Faults> {
  const file = join(folder, "shop.sqlite");
  await fillSqlite(
    file,
    planOf(archive.manifest),
    pourArchive(archive, async ({ name, bytes }) => {
      if (name === ANCHORS) await writeFile(join(folder, ANCHORS), bytes);
    }),
  );
  const database = await openDatabase(file);
  try {
    const ledgers = (await verifyLedgers(database.read)).length;
    const { faults: audit } = await verifyAudit(database, folder, clock, () => {});
    return { ledgers, audit };
  } finally {
    await database.close();
  }
}

function unlike(why: string): ArchiveError {
  return new ArchiveError(`What was written is not what the shop holds: ${why}.`);
}
