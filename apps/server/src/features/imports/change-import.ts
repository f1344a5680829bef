import type {
  BodyOf,
  confirmImport as ConfirmImport,
  Import,
  Language,
  mapImport as MapImport,
} from "@saudaflow/contract";
import type { Updateable } from "kysely";
import { flag, type Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { enqueue } from "#platform/jobs.ts";
import { isRefusal, type Refusal, refuse, refuseField } from "#platform/refusal.ts";
import { isLastRun } from "./get-import.ts";
import { ownRun } from "./policy.ts";
import { presentRun } from "./present.ts";
import { announceRun, changeRun, type Mapping, type Run, refuseWhileBusy } from "./run.ts";
import type { ImportsTable } from "./tables.ts";

interface Call<B = unknown> {
  readonly actor: Actor;
  readonly params: { readonly id: number };
  readonly body: B;
  readonly language: Language;
  readonly now: Date;
}
type Refused = Refusal<"not_found" | "import_running" | "import_not_ready">;

/** Reads the file again with the columns that somebody chose. */
export async function mapImport(
  tx: Tx,
  call: Call<BodyOf<typeof MapImport>>,
): Promise<Import | Refused | Refusal<"validation_failed">> {
  const run = await ownRun(tx, call.actor, call.params.id);
  if (isRefusal(run)) return run;
  const isReadable = ["ready", "failed", "stale"].includes(run.state);
  if (!isReadable || run.file_key === null || run.mapping === null)
    return refuse("import_not_ready", { state: run.state });
  const { columns } = call.body;
  const wanted = (JSON.parse(run.mapping) as Mapping).columns.length;
  if (columns.length !== wanted)
    return refuseField("columns", columns.length < wanted ? "too_few" : "too_many", String(wanted));
  const twice = columns.findIndex((field, i) => field !== null && columns.indexOf(field) !== i);
  if (twice >= 0) return refuseField(`columns.${twice}`, "not_allowed");
  return begin(tx, call, run, "import.read", {
    state: "reading",
    chosen_fields: JSON.stringify(columns),
    // Whoever chooses the columns answers for what becomes a category.
    makes_categories: flag(call.actor.role === "admin"),
  });
}

/** Lets a previewed run be carried out. */
export async function confirmImport(
  tx: Tx,
  call: Call<BodyOf<typeof ConfirmImport>>,
): Promise<Import | Refused | Refusal<"import_stale" | "import_has_errors">> {
  const run = await ownRun(tx, call.actor, call.params.id);
  if (isRefusal(run)) return run;
  if (run.state === "stale") return refuse("import_stale");
  if (run.state !== "ready") return refuse("import_not_ready", { state: run.state });
  const { skip_errors = false } = call.body;
  if (run.error_count > 0 && !skip_errors) return refuse("import_has_errors", { rows: run.error_count });
  return begin(tx, call, run, "import.apply", { state: "applying" });
}

/** Lets the last run of a shop be taken back. */
export async function undoImport(tx: Tx, call: Call): Promise<Import | Refused | Refusal<"import_not_last">> {
  const run = await ownRun(tx, call.actor, call.params.id);
  if (isRefusal(run)) return run;
  if (run.state !== "done") return refuse("import_not_ready", { state: run.state });
  if (!(await isLastRun(tx, run))) return refuse("import_not_last");
  return begin(tx, call, run, "import.undo", { state: "undoing" });
}

/** Moves a run on to its next step, which a job does. */
async function begin(
  tx: Tx,
  { actor, language, now }: Call,
  seen: Run,
  job: "import.read" | "import.apply" | "import.undo",
  values: Updateable<ImportsTable>,
): Promise<Import | Refused> {
  const busy = await refuseWhileBusy(tx, seen.shop_id);
  if (busy) return busy;
  const progress = { progress_done: 0, progress_total: seen.create_count + seen.update_count };
  const run = await changeRun(tx, seen, { ...values, ...progress, error_code: null });
  if (run === undefined) return refuse("import_not_ready", { state: seen.state });
  await enqueue(tx, job, { import_id: run.id, actor_id: actor.id }, now);
  await announceRun(tx, run, now);
  return presentRun(run, false, language, undefined);
}
