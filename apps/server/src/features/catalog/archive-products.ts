import { type Selectable, sql } from "kysely";
import { keepShortage } from "#features/stock/index.ts";
import type { Tx } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { writeBarcodes } from "./barcodes.ts";
import type { BarcodesTable } from "./tables.ts";

/**
 * Takes products out of the catalogue; what refers to them keeps working, and their barcodes are free for others. The
 * caller holds them and their stock figures.
 */
export async function archiveProducts(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  const codes = await tx
    .deleteFrom("barcodes")
    .where("product_id", "in", idList(ids))
    .returning(["product_id", "code", "position"])
    .execute();
  await tx
    .updateTable("products")
    .set({ is_archived: 1, is_published: 0, updated_at: now.toISOString() })
    .where("id", "in", idList(ids))
    .execute();
  await rememberCodes(tx, codes);
  await keepShortage(tx, ids);
}

/**
 * Brings archived products of a shop back, not on sale yet. A barcode that another product was given meanwhile stays with
 * it. The caller holds them and their stock figures.
 */
export async function restoreProducts(
  tx: Tx,
  shop_id: number,
  ids: readonly number[],
  now: Date,
): Promise<void> {
  const rows = await tx
    .selectFrom("products")
    .select(["id", "freed_barcodes"])
    .where("id", "in", idList(ids))
    .where("freed_barcodes", "is not", null)
    .orderBy("id")
    .execute();
  await tx
    .updateTable("products")
    .set({ is_archived: 0, freed_barcodes: null, updated_at: now.toISOString() })
    .where("id", "in", idList(ids))
    .execute();
  const taken = await takenCodes(tx, shop_id, rows);
  const products = rows.map(({ id, freed_barcodes }) => {
    // Of two that had the same code the first has it again.
    const barcodes = codesIn(freed_barcodes).filter((code) => !taken.has(code) && taken.add(code));
    return { product_id: id, barcodes };
  });
  // One that is given away at this very moment stays there as well.
  await writeBarcodes(tx, shop_id, products);
  await keepShortage(tx, ids);
}

async function rememberCodes(tx: Tx, codes: readonly Code[]): Promise<void> {
  if (codes.length === 0) return;
  const inOrder = codes.toSorted((a, b) => a.position - b.position);
  const rows = [...Map.groupBy(inOrder, ({ product_id }) => product_id)].map(
    ([id, own]) => sql`(cast(${id} as bigint), cast(${JSON.stringify(own.map(({ code }) => code))} as text))`,
  );
  await sql`update products set freed_barcodes = freed.column2
    from (values ${sql.join(rows)}) as freed where products.id = freed.column1`.execute(tx);
}

type Code = Pick<Selectable<BarcodesTable>, "product_id" | "code" | "position">;
interface Freed {
  readonly freed_barcodes: string | null;
}

async function takenCodes(tx: Tx, shop_id: number, rows: readonly Freed[]): Promise<Set<string>> {
  const codes = rows.flatMap(({ freed_barcodes }) => codesIn(freed_barcodes));
  if (codes.length === 0) return new Set();
  const taken = await tx
    .selectFrom("barcodes")
    .select("code")
    .where("shop_id", "=", shop_id)
    .where("code", "in", codes)
    .execute();
  return new Set(taken.map(({ code }) => code));
}

const codesIn = (json: string | null) => JSON.parse(json ?? "[]") as string[];
