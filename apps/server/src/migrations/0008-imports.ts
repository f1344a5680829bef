import type { Dialect } from "./dialect.ts";

/** Imports of price lists: their previews, and what is needed to undo the last one. */
export function statements(d: Dialect): string[] {
  const { id, int, text, bool, bytes } = d;
  return [
    `create table imports (
      id ${id},
      shop_id ${int} not null references shops (id),
      user_id ${int} references users (id),
      file_name ${text} not null,
      file_key ${text},
      state ${text} not null check (state in ('reading', 'ready', 'failed', 'stale', 'applying', 'done', 'undoing', 'undone')),
      version ${int} not null,
      makes_categories ${bool} not null,
      skip_errors ${bool} not null,
      mapping ${text},
      chosen_fields ${text},
      new_categories ${text} not null,
      progress_done ${int} not null,
      progress_total ${int} not null,
      row_count ${int} not null,
      create_count ${int} not null,
      update_count ${int} not null,
      unchanged_count ${int} not null,
      error_count ${int} not null,
      deleted_count ${int} not null,
      archived_count ${int} not null,
      restored_count ${int} not null,
      kept_count ${int} not null,
      error_code ${text},
      created_at ${text} not null,
      applied_at ${text}
    ) ${d.strict}`,
    `create index imports_shop on imports (shop_id, id)`,
    `create table import_files (
      key ${text} not null,
      part ${int} not null,
      bytes ${bytes} not null,
      created_at ${text} not null,
      primary key (key, part)
    ) ${d.strict}`,
    `create table import_rows (
      import_id ${int} not null references imports (id) on delete cascade,
      line ${int} not null,
      action ${text} not null check (action in ('create', 'update', 'unchanged', 'error')),
      product_id ${int},
      data ${text} not null,
      changes ${text},
      errors ${text},
      primary key (import_id, line)
    ) ${d.strict}`,
    // What a step goes through in the order of its products, and what a filter shows.
    `create index import_rows_action on import_rows (import_id, action, product_id)`,
  ];
}
