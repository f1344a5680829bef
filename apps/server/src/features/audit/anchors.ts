import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { businessDate } from "@saudaflow/contract";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { chainHead } from "./seal.ts";

/** The head of the chain as it once was, kept where the database can't be made to forget it. */
export interface Anchor {
  readonly at: string;
  readonly seq: number;
  readonly hash: string;
}

const LINE = /^(\S+) (\d+) ([0-9a-f]{64})$/;

export function anchorFile(data_dir: string): string {
  return join(data_dir, "audit-anchors.log");
}

/** The anchors of a data folder, oldest first; a line that is none is answered as undefined. */
export async function readAnchors(data_dir: string): Promise<(Anchor | undefined)[]> {
  const kept = await readFile(anchorFile(data_dir), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return kept
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, at, seq, hash] = LINE.exec(line) ?? [];
      return at && seq && hash ? { at, seq: Number(seq), hash } : undefined;
    });
}

/**
 * Appends the head of the chain to the data folder's file: from now on whoever cuts the chain's end or writes all of it
 * anew contradicts this line. A head that is written there already is not written again; `daily`: nor is a second of one day.
 */
export async function anchor(
  database: Database,
  data_dir: string,
  clock: Clock,
  { daily = false } = {},
): Promise<void> {
  const head = await chainHead(database.read);
  const last = (await readAnchors(data_dir)).findLast((kept) => kept !== undefined);
  const now = clock();
  const isWritten = last?.hash === head.hash;
  const isToday = last !== undefined && businessDate(new Date(last.at)) === businessDate(now);
  if (head.seq === 0 || isWritten || (daily && isToday)) return;
  const line = `${now.toISOString()} ${head.seq} ${head.hash}\n`;
  await appendFile(anchorFile(data_dir), line, { mode: 0o600, flush: true });
}
