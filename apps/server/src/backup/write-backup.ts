import { readFile } from "node:fs/promises";
import { anchorFile } from "#features/audit/index.ts";
import { imageHashes } from "#features/catalog/index.ts";
import type { ArchivedTable, Manifest } from "#platform/archive/manifest.ts";
import type { Entry } from "#platform/archive/read-archive.ts";
import { type ArchiveWriter, writeArchive } from "#platform/archive/write-archive.ts";
import { dumpDatabase } from "#platform/db/dump.ts";
import type { Dump, TableShape } from "#platform/db/portable.ts";
import { imageFiles } from "#platform/images/image-files.ts";
import type { Storage } from "#platform/storage/storage.ts";
import type { Services } from "#services";
import { pieceName } from "./pour-archive.ts";

export const ANCHORS = "audit-anchors.log";
export const FILES = "files/";
/** Of this machine alone: backups that another one does not have, and how often whom it was asked by. */
const OF_THIS_MACHINE = ["backups", "counted_calls", "counted_requests"];
/** Pictures asked for at a time: a bucket far away answers each after a while. */
const AT_ONCE = 16;

export interface Written {
  readonly manifest: Manifest;
  /** Pictures that the shop shows, but whose files are gone. */
  readonly missing_pictures: number;
}

/** Writes the whole shop as it is now into an archive, while it goes on selling. */
export async function writeBackup(services: Services, path: string): Promise<Written> {
  const { config, clock } = services;
  const created_at = clock();
  const archive = writeArchive(path, config.backup_key, created_at);
  try {
    // Before the database: an anchor must never know more than the chain beside it.
    const anchors = await readAnchorFile(config.data_dir);
    const { tables, migrations } = await dumpDatabase(config.database, (dump) => writeTables(archive, dump));
    if (anchors) await archive.add(ANCHORS, anchors);
    // After it: of the pictures that its rows name, none is added later.
    const missing_pictures = await writePictures(archive, services);
    const manifest = await archive.finish({ created_at: created_at.toISOString(), migrations, tables });
    return { manifest, missing_pictures };
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

async function writeTables(
  archive: ArchiveWriter,
  dump: Dump,
): Promise<Pick<Manifest, "tables" | "migrations">> {
  const tables: Record<string, ArchivedTable> = {};
  for (const table of dump.tables.filter(({ name }) => !OF_THIS_MACHINE.includes(name))) {
    const rows = await writeTable(archive, dump, table);
    const { name, columns, bytes } = table;
    tables[name] = { columns, bytes, rows, last_id: dump.last_ids.get(name) ?? null };
  }
  return { tables, migrations: dump.migrations };
}

async function writeTable(archive: ArchiveWriter, dump: Dump, table: TableShape): Promise<number> {
  let [number, rows] = [0, 0];
  for await (const piece of dump.pieces(table)) {
    await archive.add(pieceName(table.name, ++number), piece.lines);
    rows += piece.rows;
  }
  return rows;
}

/** Answers how many pictures have no file, though the shop shows them. */
async function writePictures(archive: ArchiveWriter, { database, storage }: Services): Promise<number> {
  let missing = 0;
  for (let last: string | undefined = ""; last !== undefined; ) {
    const pictures = await imageHashes(database.read, last, AT_ONCE);
    const found = await Promise.all(pictures.map(({ hash }) => filesOf(storage, hash)));
    for (const { name, bytes } of found.flat()) await archive.add(FILES + name, bytes);
    missing += pictures.filter(({ is_shown }, i) => is_shown && found[i]?.length === 0).length;
    last = pictures.at(-1)?.hash;
  }
  return missing;
}

/** The files of a picture: a small one has fewer. */
async function filesOf(storage: Storage, hash: string): Promise<Entry[]> {
  const files: Entry[] = [];
  for (const name of imageFiles(hash)) {
    const bytes = await storage.get(name);
    if (bytes) files.push({ name, bytes: Buffer.from(bytes) });
  }
  return files;
}

function readAnchorFile(data_dir: string): Promise<Buffer | undefined> {
  return readFile(anchorFile(data_dir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
