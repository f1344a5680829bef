import { createHash } from "node:crypto";
import { ArchiveError } from "./archive-error.ts";

/** What an archive looks like inside; another number is another program's. */
const FORMAT = 1;

/**
 * The last entry of an archive: what it holds. Rows lie in `tables/<table>/<n>.ndjson`, each line a JSON list in the
 * order of `columns`, bytes as hex; files of the storage in `files/<name>`. No database is named: every one can take it.
 */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly created_at: string;
  /** What the tables have seen; whoever restores begins there. */
  readonly migrations: readonly string[];
  readonly tables: Readonly<Record<string, ArchivedTable>>;
  readonly entries: readonly ArchivedEntry[];
}

export interface ArchivedTable {
  readonly columns: readonly string[];
  /** Those of the columns that hold bytes. */
  readonly bytes: readonly string[];
  readonly rows: number;
  /** The last number that was given out, also to a row that is gone; null where rows have no numbers, or never had one. */
  readonly last_id: number | null;
}

export interface ArchivedEntry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export function archivedEntry(name: string, bytes: Buffer): ArchivedEntry {
  return { name, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

export const MANIFEST = "manifest.json";

export function newManifest(content: Omit<Manifest, "format">): Manifest {
  return { format: FORMAT, ...content };
}

/** What is written in a manifest; nothing but its format has to be asked: the archive's seal says that we wrote it. */
export function readManifest(bytes: Buffer): Manifest {
  const manifest = JSON.parse(bytes.toString()) as Manifest;
  if (manifest.format !== FORMAT) {
    throw new ArchiveError(
      `The archive is of format ${manifest.format}, this program reads format ${FORMAT}: use the version that made it.`,
    );
  }
  return manifest;
}

export function countRows({ tables }: Manifest): number {
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}
