import type { ImportState, ROW_ACTIONS } from "@saudaflow/contract";
import type { Generated } from "kysely";
import type { Flag } from "#platform/db/database.ts";

/** One run of a list: its preview, and after its confirmation what it did. */
export interface ImportsTable {
  id: Generated<number>;
  shop_id: number;
  /** Null: from the command line. */
  user_id: number | null;
  file_name: string;
  /** Names the parts of its file; null once they are forgotten. */
  file_key: string | null;
  state: ImportState;
  /** Counts the readings: rows of an earlier one, which another process may still be writing, are not wanted. */
  version: number;
  /** Whether the list may bring categories of its own naming: an admin's. */
  makes_categories: Flag;
  skip_errors: Flag;
  /** JSON of `Mapping`. */
  mapping: string | null;
  /** JSON of the fields chosen by hand, one a column. */
  chosen_fields: string | null;
  /** JSON of the texts whose categories will be made. */
  new_categories: string;
  progress_done: number;
  progress_total: number;
  row_count: number;
  create_count: number;
  update_count: number;
  unchanged_count: number;
  error_count: number;
  deleted_count: number;
  archived_count: number;
  restored_count: number;
  kept_count: number;
  error_code: string | null;
  created_at: string;
  applied_at: string | null;
}

/** The bytes of a file that waits to be confirmed. */
export interface ImportFilesTable {
  key: string;
  part: number;
  bytes: Uint8Array;
  created_at: string;
}

export interface ImportRowsTable {
  import_id: number;
  line: number;
  action: (typeof ROW_ACTIONS)[number];
  /** What it changes, or has made. */
  product_id: number | null;
  /** JSON of `ImportRow`; of a row with errors of its cells. */
  data: string;
  /** JSON of `Changes`. */
  changes: string | null;
  /** JSON of the reasons why it can't be taken, or be taken back. */
  errors: string | null;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    imports: ImportsTable;
    import_files: ImportFilesTable;
    import_rows: ImportRowsTable;
  }
}
