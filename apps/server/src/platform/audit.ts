import type { Tx } from "#platform/db/database.ts";

/** One deed that somebody may have to answer for. `subject` names what it was done to: "order:12". */
export interface Deed {
  readonly action: string;
  readonly actor_id: number | null;
  readonly subject: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly address?: string;
  readonly at: Date;
}

/** Writes the audit row in the transaction of the deed. */
export async function audit(tx: Tx, deed: Deed): Promise<void> {
  await tx
    .insertInto("audit_log")
    .values({
      action: deed.action,
      actor_id: deed.actor_id,
      subject: deed.subject,
      data: JSON.stringify(deed.data ?? {}),
      address: deed.address ?? null,
      created_at: deed.at.toISOString(),
    })
    .execute();
}
