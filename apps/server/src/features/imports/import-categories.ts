import { categoryFinder, importedCategories, type MeantCategory } from "#features/catalog/index.ts";
import type { Tx } from "#platform/db/database.ts";
import type { ImportRow } from "./import-row.ts";
import type { Run } from "./run.ts";

/** The categories of a run that is carried out: they are there, or the preview has said that it will make them. */
export class ImportCategories {
  readonly #tx: Tx;
  readonly #find: (text: string) => MeantCategory;
  readonly #announced: ReadonlySet<string>;
  readonly #ids = new Map<string, number>();

  private constructor(tx: Tx, run: Run, find: (text: string) => MeantCategory) {
    this.#tx = tx;
    this.#find = find;
    this.#announced = new Set((JSON.parse(run.new_categories) as string[]).map((text) => find(text).slug));
  }

  static async of(tx: Tx, run: Run): Promise<ImportCategories> {
    return new ImportCategories(tx, run, await categoryFinder(tx));
  }

  /** Learns the categories of some rows, making those that were announced. False: one has gone since the preview. */
  async know(rows: readonly ImportRow[]): Promise<boolean> {
    const texts = new Set(rows.flatMap(({ category }) => category ?? []));
    const unknown = [...texts].filter((text) => !this.#ids.has(text));
    if (unknown.length === 0) return true;
    const isThere = (text: string) => {
      const { id, slug } = this.#find(text);
      return id !== null || this.#announced.has(slug);
    };
    if (!unknown.every(isThere)) return false;
    for (const [text, id] of await importedCategories(this.#tx, unknown)) this.#ids.set(text, id);
    return true;
  }

  idOf(text: string | null): number {
    const id = this.#ids.get(text ?? "");
    if (id === undefined) throw new Error("a row has no category");
    return id;
  }
}
