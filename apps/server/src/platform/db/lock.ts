import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** Decisions about many rows at once, which no statement on one row can take. */
type LockName = "admins" | "audit_chain";

/** Waits until nobody else decides about the same, and holds it until the end of the transaction. */
export async function takeLock(tx: Tx, name: LockName): Promise<void> {
  await tx.updateTable("locks").set({ taken: sql`taken + 1` }).where("name", "=", name).execute();
}
