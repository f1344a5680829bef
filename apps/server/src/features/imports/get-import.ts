import type {
  getImport as GetImport,
  Import,
  ImportDetails,
  Language,
  listImports as ListImports,
  QueryOf,
} from "@saudaflow/contract";
import { sellerShops, shopsById } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { cursorPageOf, pageOf, rowsToRead, windowOf } from "#platform/http/page.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { liveProgress } from "./live-progress.ts";
import { ownRun } from "./policy.ts";
import { presentRow, presentRun } from "./present.ts";
import type { Mapping, Run } from "./run.ts";

interface GetCall {
  readonly actor: Actor;
  readonly params: { readonly id: number };
  readonly query: QueryOf<typeof GetImport>;
  readonly language: Language;
}

/** A run with its columns and a page of its rows. */
export async function getImport(
  db: Reader,
  { actor, params, query, language }: GetCall,
): Promise<ImportDetails | Refusal<"not_found">> {
  const run = await ownRun(db, actor, params.id);
  if (isRefusal(run)) return run;
  let rows = db.selectFrom("import_rows").where("import_id", "=", run.id);
  if (query.action !== undefined) rows = rows.where("action", "=", query.action);
  if (query.with_errors) rows = rows.where("errors", "is not", null);
  const { total } = await rows
    .select((row) => row.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const { limit, offset } = windowOf(query);
  const shown = await rows.selectAll().orderBy("line").limit(limit).offset(offset).execute();
  const items = shown.map((row) => presentRow(row, language));
  return {
    ...presentRun(run, await isLastRun(db, run), language, liveProgress(db, run.id)),
    mapping: run.mapping === null ? { line: 0, columns: [] } : presentMapping(JSON.parse(run.mapping)),
    new_categories: JSON.parse(run.new_categories),
    age_hidden: await countAgeHidden(db, run),
    rows: pageOf(items, total, query),
  };
}

/** Goods that the list marks as age restricted and wants on sale, where the shop does not sell such. */
async function countAgeHidden(db: Reader, { id, shop_id, state, mapping }: Run): Promise<number> {
  const isTold = state === "ready" || state === "done";
  if (!isTold || !mapping?.includes('"is_age_restricted"')) return 0;
  if ((await shopsById(db, [shop_id])).get(shop_id)?.sells_age_restricted === 1) return 0;
  const { count } = await db
    .selectFrom("import_rows")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("import_id", "=", id)
    .where("action", "<>", "error")
    // As JSON is written here; within a text a quotation mark would have a backslash before it.
    .where("data", "like", '%"is_age_restricted":true%')
    .where("data", "not like", '%"is_published":false%')
    .executeTakeFirstOrThrow();
  return count;
}

/** The runs of a shop, of all for an admin who names none, newest first. */
export async function listImports(
  db: Reader,
  actor: Actor,
  query: QueryOf<typeof ListImports>,
  language: Language,
): Promise<{ items: Import[]; next_cursor: string | null } | Refusal<"not_found">> {
  const shops = await sellerShops(db, actor, query.shop_id);
  if (isRefusal(shops)) return shops;
  if (shops?.length === 0) return { items: [], next_cursor: null };
  let runs = db.selectFrom("imports").selectAll().orderBy("id", "desc").limit(rowsToRead(query));
  if (shops !== undefined) runs = runs.where("shop_id", "in", shops);
  if (query.cursor !== undefined) runs = runs.where("id", "<", Number(query.cursor));
  const found = await runs.execute();
  const last = new Set<number>();
  for (const run of found) if (await isLastRun(db, run)) last.add(run.id);
  return cursorPageOf(found, query, (run) =>
    presentRun(run, last.has(run.id), language, liveProgress(db, run.id)),
  );
}

/** Whether nothing was imported into the shop after this run: only then can it be taken back. */
export async function isLastRun(db: Reader, run: Run): Promise<boolean> {
  if (run.applied_at === null) return false;
  const { applied_at } = run;
  const later = await db
    .selectFrom("imports")
    .select("id")
    .where("shop_id", "=", run.shop_id)
    .where("state", "=", "done")
    .where((row) =>
      row.or([
        row("applied_at", ">", applied_at),
        row.and([row("applied_at", "=", applied_at), row("id", ">", run.id)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return later === undefined;
}

function presentMapping({ line, columns }: Mapping): ImportDetails["mapping"] {
  return {
    line,
    columns: columns.map(({ heading, field, samples }) => ({ heading, field, samples: [...samples] })),
  };
}
