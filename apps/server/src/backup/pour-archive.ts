import { migrationsFor } from "#migrations";
import type { Manifest } from "#platform/archive/manifest.ts";
import { type Entry, readArchive } from "#platform/archive/read-archive.ts";
import type { Plan, Pour } from "#platform/db/portable.ts";

const TABLE = /^tables\/([^/]+)\/\d+\.ndjson$/;

/** An archive that was checked, and the key it is read with. */
export interface Archive {
  readonly path: string;
  readonly key: string | undefined;
  readonly manifest: Manifest;
}

export function pieceName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, "0")}.ndjson`;
}

/** The tables that an archive fills. */
export function planOf({ migrations, tables }: Manifest): Plan {
  return { migrations: migrationsFor, last_migration: migrations.at(-1) ?? "", tables };
}

/** Pours the rows of an archive into tables, and hands everything else on. */
export function pourArchive({ path, key, manifest }: Archive, other: (entry: Entry) => Promise<void>): Pour {
  return async (insert) => {
    for await (const entry of readArchive(path, key)) {
      const name = TABLE.exec(entry.name)?.[1];
      const table = name === undefined ? undefined : manifest.tables[name];
      if (name === undefined || table === undefined) await other(entry);
      else await insert({ name, ...table }, entry.bytes);
    }
  };
}
