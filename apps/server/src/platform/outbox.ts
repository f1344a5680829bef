import type { Tx } from "#platform/db/database.ts";

/** Something that happened and whom it concerns: a user, a shop's seller, or admins when neither is given. */
export interface Event {
  readonly type: string;
  readonly user_id?: number;
  readonly shop_id?: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** Writes events into the outbox, in the transaction that caused them. */
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
}
