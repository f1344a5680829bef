import { rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { countRows } from "#platform/archive/manifest.ts";
import { flush } from "#platform/flush.ts";
import type { Services } from "#services";
import { checkBackup } from "./check-backup.ts";
import { FILES, writeBackup } from "./write-backup.ts";

export interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly files: number;
  /** What it found wrong in the shop itself, in a sentence each. */
  readonly problems: readonly string[];
}

/** Ends the name of a file that is not finished and proven yet. */
export const PART = ".part";

/** Makes a backup and proves that it can be restored; only then the file has its name. */
export async function makeBackup(services: Services, file: string): Promise<Backup> {
  const part = file + PART;
  await rm(part, { force: true });
  try {
    const { manifest, missing_pictures } = await writeBackup(services, part);
    const problems = await checkBackup(services, { path: part, key: services.config.backup_key, manifest });
    if (missing_pictures > 0) problems.push(`the files of ${missing_pictures} pictures are gone`);
    await rename(part, file);
    await flush(dirname(file));
    const { size: bytes } = await stat(file);
    const files = manifest.entries.filter(({ name }) => name.startsWith(FILES)).length;
    return { file, bytes, rows: countRows(manifest), files, problems };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
