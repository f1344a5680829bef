import { randomUUID } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";

/** A transaction writes no more at once than takes a few milliseconds. */
const PART_BYTES = 1024 * 1024;

/** Keeps the bytes of a file in the database, where every process finds them; answers the key that names them. */
export async function keepFile(
  database: Database,
  bytes: Uint8Array,
  now: Date,
): Promise<string | Refusal<"busy">> {
  const key = randomUUID();
  for (let part = 0; part * PART_BYTES < bytes.length; part++) {
    const piece = Buffer.from(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));
    const values = { key, part, bytes: piece, created_at: now.toISOString() };
    const kept = await transact(database, (tx) => tx.insertInto("import_files").values(values).execute());
    if (isRefusal(kept)) return kept;
    await breathe();
  }
  return key;
}

export async function fileBytes(db: Reader, key: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  while (true) {
    const part = await db
      .selectFrom("import_files")
      .select("bytes")
      .where("key", "=", key)
      .where("part", "=", parts.length)
      .executeTakeFirst();
    if (part === undefined) return Buffer.concat(parts);
    parts.push(part.bytes);
    await breathe();
  }
}

export async function forgetFile(tx: Tx, key: string | null): Promise<void> {
  if (key !== null) await tx.deleteFrom("import_files").where("key", "=", key).execute();
}
