import type { Tx } from "#platform/db/database.ts";

/** Holds a person's row until the end of the transaction: changes of what he keeps come one after another. */
export async function holdUser(tx: Tx, user_id: number): Promise<void> {
  await tx
    .updateTable("users")
    .set((row) => ({ status: row.ref("status") }))
    .where("id", "=", user_id)
    .execute();
}
