import { existsSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import type { Config } from "#config";
import { anchorFile } from "#features/audit/index.ts";
import { migrationNames } from "#migrations";
import { ArchiveError } from "#platform/archive/archive-error.ts";
import type { Manifest } from "#platform/archive/manifest.ts";
import { checkArchive, type Entry } from "#platform/archive/read-archive.ts";
import { isPostgres, openDatabase } from "#platform/db/open.ts";
import { asideName, isInUse, replaceDatabase } from "#platform/db/replace.ts";
import { IMAGE_TYPE } from "#platform/images/image-files.ts";
import { openStorage, type Storage } from "#platform/storage/storage.ts";
import { isEmpty } from "../demo/make-demo.ts";
import { planOf, pourArchive } from "./pour-archive.ts";
import { ANCHORS, FILES } from "./write-backup.ts";

const AT_ONCE = 16;

interface Restoring {
  readonly file: string;
  /** Whether a shop that is there may be put aside. */
  readonly replace: boolean;
  readonly now: Date;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Where the database lies that was there before. */
  readonly kept: string | undefined;
}

/**
 * Puts an archive in the place of what the settings name: database, pictures, anchors. Until the whole archive was read
 * and found good, nothing is written; the database appears all at once.
 */
export async function restoreBackup(config: Config, { file, replace, now }: Restoring): Promise<Restored> {
  const manifest = await checkArchive(file, config.backup_key);
  refuseNewer(manifest);
  await refuseUnready(config.database, replace);
  let anchors: Buffer | undefined;
  const pictures = pictureWriter(openStorage(config));
  const pour = pourArchive({ path: file, key: config.backup_key, manifest }, async (entry) => {
    if (entry.name === ANCHORS) anchors = entry.bytes;
    else if (entry.name.startsWith(FILES)) await pictures.put(entry);
  });
  const kept = await replaceDatabase(
    config.database,
    planOf(manifest),
    async (insert) => {
      await pour(insert);
      await pictures.end();
    },
    now,
  );
  await replaceAnchors(config.data_dir, anchors, now);
  return { manifest, kept };
}

function refuseNewer({ migrations }: Manifest): void {
  const unknown = migrations.filter((name) => !migrationNames.includes(name));
  if (unknown.length === 0) return;
  throw new ArchiveError(
    `The archive is of a newer version of SaudaFlow (it knows ${unknown.join(", ")}): update this program first.`,
  );
}

async function refuseUnready(address: string, replace: boolean): Promise<void> {
  if (await isInUse(address)) {
    throw new ArchiveError("SaudaFlow is running on this database: stop it first.");
  }
  if (!replace && (await holdsShop(address))) {
    throw new ArchiveError(
      "There is a shop in this database already: restore elsewhere (DATA_DIR, DATABASE_URL), or with --replace, which puts it aside.",
    );
  }
}

/** Whether anybody was ever registered there. */
async function holdsShop(address: string): Promise<boolean> {
  if (!isPostgres(address) && !existsSync(address)) return false;
  const database = await openDatabase(address);
  try {
    const tables = await database.owner.introspection.getTables();
    return tables.some(({ name }) => name === "users") && !(await isEmpty(database));
  } finally {
    await database.close();
  }
}

/** Writes several at a time: a bucket far away answers each after a while. */
function pictureWriter(storage: Storage) {
  let waiting: Entry[] = [];
  const end = async () => {
    await Promise.all(
      waiting.map(({ name, bytes }) => storage.put(name.slice(FILES.length), bytes, IMAGE_TYPE)),
    );
    waiting = [];
  };
  return {
    put: async (entry: Entry) => {
      waiting.push(entry);
      if (waiting.length === AT_ONCE) await end();
    },
    end,
  };
}

/** The anchors of the shop that was there belong to what was put aside. */
async function replaceAnchors(data_dir: string, anchors: Buffer | undefined, now: Date): Promise<void> {
  const file = anchorFile(data_dir);
  if (existsSync(file)) await rename(file, `${file}.${asideName(now)}`);
  if (anchors) await writeFile(file, anchors, { mode: 0o600, flush: true });
}
