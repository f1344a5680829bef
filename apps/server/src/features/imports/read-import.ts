import { setImmediate as breathe } from "node:timers/promises";
import type { ImportField } from "@saudaflow/contract";
import { categoryFinder, type MeantCategory } from "#features/catalog/index.ts";
import type { Database } from "#platform/db/database.ts";
import { fileBytes } from "./files.ts";
import { forgetImports } from "./forget-imports.ts";
import { productMatcher } from "./match-products.ts";
import { type Plan, planRow } from "./plan-row.ts";
import { readFileInThread, type SheetReader } from "./read-file.ts";
import { forgetRows } from "./rows.ts";
import { announceRun, changeRun, findRun, jobTransaction, type Mapping, type Run } from "./run.ts";
import { SheetError, type SheetErrorCode } from "./sheet.ts";
import type { ReadRow } from "./sheet-worker.ts";
import type { Work } from "./work.ts";

/** How often the shop hears of the progress. */
const TELL_MS = 1000;
/** Without one of these nobody knows which product a row means. */
const NAMING: readonly (ImportField | null)[] = ["barcode", "name", "name_kk", "name_ru", "name_en"];

/** Reads the file of a run and writes down what each row would do. Doing it again begins from the start. */
export async function readImport(work: Work, id: number): Promise<void> {
  const run = await begin(work.database, id);
  if (run?.file_key == null) return;
  await forgetImports(work.database, work.clock(), run.shop_id);
  const bytes = await fileBytes(work.database.read, run.file_key);
  const fields = run.chosen_fields === null ? undefined : JSON.parse(run.chosen_fields);
  const reader = readFileInThread({ bytes, fields });
  try {
    await new Preview(work, run).write(reader, fields);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    await fail(work, run, error.code);
  } finally {
    await reader.close();
  }
}

/** Takes the run on: whoever read it before us stops at his next batch. */
async function begin(database: Database, id: number): Promise<Run | undefined> {
  const seen = await findRun(database.read, id);
  if (seen?.state !== "reading") return undefined;
  const counts = { row_count: 0, create_count: 0, update_count: 0, unchanged_count: 0, error_count: 0 };
  const progress = { progress_done: 0, progress_total: 0, new_categories: "[]" };
  const run = await jobTransaction(database, (tx) =>
    changeRun(tx, seen, { version: seen.version + 1, error_code: null, ...counts, ...progress }),
  );
  if (run) await forgetRows(database, id);
  return run;
}

async function fail({ database, clock }: Work, run: Run, error_code: SheetErrorCode): Promise<void> {
  await jobTransaction(database, async (tx) => {
    const failed = await changeRun(tx, run, { state: "failed", error_code });
    if (failed) await announceRun(tx, failed, clock());
  });
}

/** The rows of one reading as they are compared with the shop's goods. */
class Preview {
  readonly #work: Work;
  readonly #run: Run;
  readonly #match: ReturnType<typeof productMatcher>;
  readonly #met = new Set<number>();
  readonly #counts = { create: 0, update: 0, unchanged: 0, error: 0 };
  readonly #newCategories = new Map<string, string>();
  #find: (text: string) => MeantCategory = () => ({ id: null, slug: "", is_known: false });
  #total = 0;
  #told = performance.now();

  constructor(work: Work, run: Run) {
    this.#work = work;
    this.#run = run;
    this.#match = productMatcher(work.database.read, run.shop_id);
  }

  async write(reader: SheetReader, chosen: readonly (ImportField | null)[] | undefined): Promise<void> {
    const mapping = await readHead(reader, chosen);
    const { database } = this.#work;
    await jobTransaction(database, (tx) => changeRun(tx, this.#run, { mapping: JSON.stringify(mapping) }));
    if (!mapping.columns.some(({ field }) => NAMING.includes(field))) throw new SheetError("columns_unknown");
    const counted = await reader.next();
    this.#total = "total" in counted ? counted.total : 0;
    if (this.#total === 0) throw new SheetError("sheet_empty");
    this.#find = await categoryFinder(database.read);
    while (true) {
      const answer = await reader.next();
      const rows = "rows" in answer ? answer.rows : [];
      const isOurs = await (rows.length > 0 ? this.#writeRows(rows) : this.#finish());
      if (!isOurs || rows.length === 0) return;
    }
  }

  /** False: the run has been taken on by somebody else. */
  async #writeRows(rows: readonly ReadRow[]): Promise<boolean> {
    const { database, clock, onProgress } = this.#work;
    const known = await this.#match(rows.map(({ row }) => row));
    const values = rows.map((read) => this.#planned(read, known(read.row)));
    await breathe();
    const isTold = performance.now() - this.#told > TELL_MS;
    if (isTold) this.#told = performance.now();
    const { create, update, unchanged, error } = this.#counts;
    const progress_done = create + update + unchanged + error;
    const run = await jobTransaction(database, async (tx) => {
      const ours = await changeRun(tx, this.#run, { progress_done, progress_total: this.#total });
      if (ours === undefined) return undefined;
      await tx.insertInto("import_rows").values(values).execute();
      if (isTold) await announceRun(tx, ours, clock());
      return ours;
    });
    onProgress?.(progress_done, this.#total);
    return run !== undefined;
  }

  #planned({ line, cells, row, reasons }: ReadRow, product: Parameters<typeof planRow>[0]["product"]) {
    const category = row.category === null ? undefined : this.#find(row.category);
    const plan: Plan = planRow({
      ...{ row, reasons, product, category },
      is_met: product !== undefined && this.#met.has(product.id),
      makes_categories: this.#run.makes_categories === 1,
    });
    if (plan.product_id !== null) this.#met.add(plan.product_id);
    if (plan.action !== "error" && category?.id === null)
      this.#newCategories.set(category.slug, row.category ?? category.slug);
    this.#counts[plan.action] += 1;
    return {
      import_id: this.#run.id,
      line,
      action: plan.action,
      product_id: plan.product_id,
      data: JSON.stringify(plan.action === "error" ? cells : row),
      changes: plan.changes && JSON.stringify(plan.changes),
      errors: plan.reasons.length > 0 ? JSON.stringify(plan.reasons) : null,
    };
  }

  async #finish(): Promise<boolean> {
    const { create, update, unchanged, error } = this.#counts;
    await jobTransaction(this.#work.database, async (tx) => {
      const ready = await changeRun(tx, this.#run, {
        state: "ready",
        row_count: this.#total,
        create_count: create,
        update_count: update,
        unchanged_count: unchanged,
        error_count: error,
        new_categories: JSON.stringify([...this.#newCategories.values()]),
      });
      if (ready) await announceRun(tx, ready, this.#work.clock());
    });
    return true;
  }
}

async function readHead(
  reader: SheetReader,
  chosen: readonly (ImportField | null)[] | undefined,
): Promise<Mapping> {
  const answer = await reader.next();
  if (!("head" in answer)) throw new Error("a sheet begins with its headings");
  const { line, headings, fields } = answer.head;
  const columns = headings.map((heading, i) => ({
    heading,
    field: (chosen ?? fields)[i] ?? null,
    samples: answer.samples[i] ?? [],
  }));
  return { line, columns };
}
