import {
  fromThousandths,
  fromTiyn,
  IMPORT_FIELDS,
  type Import,
  type ImportField,
  type ImportRow as ImportRowShape,
  type Language,
  moneyText,
  quantityNumber,
} from "@saudaflow/contract";
import type { ImportRow, Reason } from "./import-row.ts";
import type { Progress } from "./live-progress.ts";
import { importMessage } from "./messages.ts";
import type { Changes } from "./plan-row.ts";
import type { Run, StoredRow } from "./run.ts";

type Value = string | number | boolean | null | undefined;

/** A run as its shop sees it. `is_last`: nothing was imported after it. */
export function presentRun(
  run: Run,
  is_last: boolean,
  language: Language,
  live: Progress | undefined,
): Import {
  const { error_code } = run;
  const canMap = run.state === "ready" || run.state === "stale" || run.state === "failed";
  return {
    id: run.id,
    shop_id: run.shop_id,
    file_name: run.file_name,
    state: run.state,
    progress: live ?? { done: run.progress_done, total: run.progress_total },
    summary: {
      rows: run.row_count,
      create: run.create_count,
      update: run.update_count,
      unchanged: run.unchanged_count,
      error: run.error_count,
    },
    undo: {
      deleted: run.deleted_count,
      archived: run.archived_count,
      restored: run.restored_count,
      kept: run.kept_count,
    },
    error: error_code === null ? null : { code: error_code, message: importMessage(language, error_code) },
    can: {
      map: canMap && run.file_key !== null && run.mapping !== null,
      confirm: run.state === "ready",
      undo: run.state === "done" && is_last,
    },
    created_at: run.created_at,
    applied_at: run.applied_at,
  };
}

/** A row with its values as people write them. */
export function presentRow(row: StoredRow, language: Language): ImportRowShape {
  const changes = JSON.parse(row.changes ?? "{}") as Changes;
  const errors = JSON.parse(row.errors ?? "[]") as Reason[];
  return {
    line: row.line,
    action: row.action,
    product_id: row.product_id,
    values: row.action === "error" ? JSON.parse(row.data) : valuesOf(JSON.parse(row.data) as ImportRow),
    changes: Object.entries(changes).map(([name, [from, to]]) => {
      const field = name as ImportField;
      return { field, from: valueText(field, from), to: valueText(field, to) };
    }),
    errors: errors.map(({ code, field }) => ({ field, code, message: importMessage(language, code) })),
  };
}

function valuesOf(row: ImportRow): ImportRowShape["values"] {
  const texts = IMPORT_FIELDS.map((field) => [field, valueText(field, row[field])] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== null));
}

function valueText(field: ImportField, value: Value): string | null {
  if (value === null || value === undefined) return null;
  if (field.startsWith("is_")) return Number(value) === 1 ? "true" : "false";
  if (field.endsWith("price")) return moneyText(fromTiyn(Number(value)));
  const isQuantity = field === "stock_quantity" || field === "low_stock_threshold";
  return isQuantity ? String(quantityNumber(fromThousandths(Number(value)))) : String(value);
}
