import { existsSync } from "node:fs";
import { stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { Config } from "#config";
import { isPostgres } from "#platform/db/open.ts";
import { hasRoom } from "#platform/http/health.ts";
import { broken, type Finding, lookHere, ok } from "./finding.ts";

const OTHERS = 0o077;

/** Room in every folder that is written to, for a restored copy of the database too, which each backup makes. */
export async function checkDisk({ data_dir, database, backup_dir }: Config): Promise<Finding> {
  const sqlite = !isPostgres(database) && existsSync(database) ? database : undefined;
  const folders = [...new Set([data_dir, ...(sqlite ? [dirname(sqlite)] : []), existing(backup_dir)])];
  const needed = sqlite ? (await stat(sqlite)).size * 2 : 0;
  const free: string[] = [];
  let isTight = false;
  for (const folder of folders) {
    const { bavail, bsize } = await statfs(folder);
    free.push(`${Math.floor((bavail * bsize) / 1e6)} MB free in ${folder}`);
    isTight ||= bavail * bsize < needed;
    if (!(await hasRoom(folder))) return broken(`${free.at(-1)}: /ready says no; make room`);
  }
  if (isTight) return lookHere(`${free.join(", ")}: too little for a backup and its check`);
  return ok(free.join(", "));
}

/** Whether others on this machine can read the shop's data. */
export async function checkPrivacy({ data_dir }: Config): Promise<Finding> {
  const { mode } = await stat(data_dir);
  if (mode & OTHERS)
    return lookHere(`other users of this machine can enter ${data_dir}: chmod 700 ${data_dir}`);
  return ok("DATA_DIR is this user's alone");
}

/** The folder, or the nearest above it that is there. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder));
}
