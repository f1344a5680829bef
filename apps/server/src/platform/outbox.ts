import type { Tx } from "#platform/db/database.ts";
import { afterCommit } from "#platform/db/transact.ts";

/** Something that happened and whom it concerns: a user, a shop's seller, or admins when neither is given. */
export interface Event {
  readonly type: string;
  readonly user_id?: number;
  readonly shop_id?: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

const listeners = new Set<() => void>();

/** Writes events into the outbox of the transaction that caused them; listeners wake after its commit. */
export async function announce(tx: Tx, ...events: readonly Event[]): Promise<void> {
  await tx
    .insertInto("events")
    .values(
      events.map((event) => ({
        type: event.type,
        user_id: event.user_id ?? null,
        shop_id: event.shop_id ?? null,
        data: JSON.stringify(event.data),
        created_at: event.at.toISOString(),
      })),
    )
    .execute();
  afterCommit(tx, () => {
    for (const wake of listeners) wake();
  });
}
