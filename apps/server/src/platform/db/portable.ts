import type { MigrationProvider } from "kysely/migration";
import type { DialectName } from "./database.ts";

/** A table as it stands. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** Those of the columns that hold bytes. */
  readonly bytes: readonly string[];
}

/** A piece of a table: rows as JSON lists in the order of its columns, bytes as hex, one row a line. */
export interface Piece {
  readonly lines: Buffer;
  readonly rows: number;
}

/** A database as it was at one moment. It writes the JSON itself: no row becomes an object on its way. */
export interface Dump {
  readonly migrations: readonly string[];
  readonly tables: readonly TableShape[];
  readonly pieces: (table: TableShape) => AsyncIterable<Piece>;
  /** The last number that each table has given out. */
  readonly last_ids: ReadonlyMap<string, number>;
}

/** What tables are to be made and filled with. */
export interface Plan {
  readonly migrations: (dialect: DialectName) => MigrationProvider;
  /** The last one that runs before the rows come. */
  readonly last_migration: string;
  /** How many rows there must be in the end, and the last number that was given out. */
  readonly tables: Readonly<Record<string, TablePlan>>;
}

interface TablePlan {
  readonly rows: number;
  readonly last_id: number | null;
}

/** Inserts piece by piece into tables that are made for it. */
export type Pour = (insert: (table: TableShape, lines: Buffer) => Promise<void>) => Promise<void>;

/** Large enough to compress well, small enough to hold. */
export const PIECE_BYTES = 4 * 1024 * 1024;

/** Kysely's own: a database is brought to its migrations by running them. */
const MIGRATION_TABLES = ["kysely_migration", "kysely_migration_lock"];

/** The tables of their columns, Kysely's own left out. */
export function shapesOf(
  columns: readonly { readonly table: string; readonly name: string; readonly is_bytes: boolean }[],
): TableShape[] {
  return [...Map.groupBy(columns, ({ table }) => table)]
    .filter(([name]) => !MIGRATION_TABLES.includes(name))
    .map(([name, all]) => ({
      name,
      columns: all.map((column) => column.name),
      bytes: all.filter(({ is_bytes }) => is_bytes).map((column) => column.name),
    }));
}

export type Value = string | number | null;

/** The rows of a piece. No line's end stands inside of JSON, so all of them are one list. */
export function rowsOfPiece(lines: Buffer): Value[][] {
  return JSON.parse(`[${lines.toString().trimEnd().replaceAll("\n", ",")}]`) as Value[][];
}
