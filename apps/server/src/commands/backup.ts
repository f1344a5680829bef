import { existsSync } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { setPriority } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isBusinessDate } from "@saudaflow/contract";
import { backupName, beginRun, endRun, expiredBackups } from "#features/backups/index.ts";
import type { Services } from "#services";
import { isCheckFolder } from "../backup/check-backup.ts";
import { makeBackup, PART } from "../backup/make-backup.ts";

const USAGE = "Usage: npm run backup [-- --to FILE-OR-FOLDER]";
/** Leftovers of a run that was killed are older than a run that is still under way. */
const LEFTOVER_MS = 24 * 60 * 60 * 1000;
/** Whoever buys comes first. */
const NICE = 10;

interface Call {
  readonly to: string | undefined;
  /** The day whose daily backup this is; only the background asks so. */
  readonly day: string | null;
}

/** `backup [--to FILE|FOLDER]`: makes a backup of the whole shop while it sells, restores it to prove it. Answers the exit code. */
export async function runBackup(services: Services, args: readonly string[]): Promise<number> {
  const call = readCall(args);
  if (call === undefined) return say(USAGE);
  if (call.day !== null) endWithParent();
  const { database, clock, config } = services;
  const id = await beginRun(database, call.day, clock());
  try {
    const file = await chooseFile(services, call);
    const untidy = await tidied(() => removeLeftovers(config.data_dir, isCheckFolder, clock()));
    const { bytes, rows, files, problems } = await makeBackup(services, file);
    if (call.day !== null) untidy.push(...(await tidied(() => removeExpired(config.backup_dir, clock()))));
    const problem = [...problems, ...untidy].join("; ") || null;
    await endRun(database, id, { state: "good", file, bytes, row_count: rows, problem }, clock());
    console.log(
      `${file}: ${shownSize(bytes)}, ${rows} rows, ${files} files of pictures; restored and compared.`,
    );
    if (config.backup_key === undefined) console.log("It is not encrypted: BACKUP_KEY is not set.");
    if (problem !== null) console.log(`Look here: ${problem}.`);
    return 0;
  } catch (error) {
    const { message } = error as Error;
    // Where the database is what failed, it can't be noted either.
    await endRun(database, id, { state: "failed", problem: message }, clock()).catch(() => undefined);
    return say(`The backup failed: ${message}`);
  }
}

function readCall(args: readonly string[]): Call | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { to: { type: "string" }, day: { type: "string" } },
    });
    if (values.day !== undefined && !isBusinessDate(values.day)) return undefined;
    return { to: values.to, day: values.day ?? null };
  } catch {
    return undefined;
  }
}

/** Started by a serving process: ends when that does, and gives way to it. */
function endWithParent(): void {
  setPriority(NICE);
  process.once("disconnect", () => process.exit(1));
  // Listening alone is no reason to stay.
  process.channel?.unref();
}

/** The file to be made. Only that of a day may be there already: from a run whose end could not be noted. */
async function chooseFile({ config, clock }: Services, { to, day }: Call): Promise<string> {
  const name = backupName(day, clock(), config.backup_key !== undefined);
  if (to === undefined) {
    await mkdir(config.backup_dir, { recursive: true, mode: 0o700 });
    return join(config.backup_dir, name);
  }
  const path = resolve(to);
  const file = existsSync(path) && (await stat(path)).isDirectory() ? join(path, name) : path;
  if (existsSync(file)) throw new Error(`${file} is there already.`);
  return file;
}

/** What hinders a tidying is no reason not to back up: it is answered. */
async function tidied(tidy: () => Promise<void>): Promise<string[]> {
  try {
    await tidy();
    return [];
  } catch (error) {
    return [`what is old could not be removed: ${(error as Error).message}`];
  }
}

/** Removes the daily backups whose time is over, and those that were never finished. */
async function removeExpired(folder: string, now: Date): Promise<void> {
  for (const file of expiredBackups(await readdir(folder))) await rm(join(folder, file));
  await removeLeftovers(folder, (name) => name.endsWith(PART), now);
}

/** Removes what killed runs have left. */
async function removeLeftovers(folder: string, isOne: (name: string) => boolean, now: Date): Promise<void> {
  for (const name of (await readdir(folder)).filter(isOne)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > LEFTOVER_MS) await rm(path, { recursive: true });
  }
}

function shownSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function say(sentence: string): number {
  console.error(sentence);
  return 1;
}
