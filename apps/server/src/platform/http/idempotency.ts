import { createHash } from "node:crypto";
import type { Operation } from "@saudaflow/contract";
import type { Tx } from "#platform/db/database.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";

const KEY = /^[A-Za-z0-9_-]{8,64}$/;
/** How long a key answers again: longer than any client retries. */
const KEEP_MS = 7 * 24 * 60 * 60 * 1000;

export interface KeyedCall {
  readonly user_id: number;
  readonly operation: Operation["id"];
  readonly key: string;
  readonly fingerprint: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly body: string;
}

/** The call that a key names: scope is user and operation, the fingerprint covers path and body. */
export function keyedCall(
  user_id: number,
  operation: string,
  key: string,
  params: unknown,
  body: unknown,
): KeyedCall | Refusal<"idempotency_key_invalid"> {
  if (!KEY.test(key)) return refuse("idempotency_key_invalid");
  const fingerprint = createHash("sha256")
    .update(canonical([params, body]))
    .digest("hex");
  return { user_id, operation, key, fingerprint };
}

/**
 * Claims the key inside the transaction of the work. Undefined: the work is ours to do. Otherwise the first answer.
 * A concurrent call with the same key waits here for the first one's end (both databases; the wait is bounded).
 */
export async function claimKey(
  tx: Tx,
  call: KeyedCall,
  now: Date,
): Promise<StoredAnswer | Refusal<"idempotency_mismatch"> | undefined> {
  const { user_id, operation, key, fingerprint } = call;
  const claimed = await tx
    .insertInto("idempotency_keys")
    .values({ user_id, operation, key, fingerprint, status: null, body: null, created_at: now.toISOString() })
    .onConflict((conflict) => conflict.columns(["user_id", "operation", "key"]).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return undefined;
  const first = await tx
    .selectFrom("idempotency_keys")
    .select(["fingerprint", "status", "body"])
    .where("user_id", "=", user_id)
    .where("operation", "=", operation)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  if (first.fingerprint !== fingerprint) return refuse("idempotency_mismatch");
  if (first.status === null || first.body === null) throw new Error("a committed key without an answer");
  return { status: first.status, body: first.body };
}

/** Keeps the answer with its key, in the transaction of the work. */
export async function keepAnswer(tx: Tx, call: KeyedCall, answer: StoredAnswer): Promise<void> {
  await tx
    .updateTable("idempotency_keys")
    .set({ status: answer.status, body: answer.body })
    .where("user_id", "=", call.user_id)
    .where("operation", "=", call.operation)
    .where("key", "=", call.key)
    .execute();
}

/** Forgets the keys that are too old to be sent again. */
export async function forgetOldKeys(tx: Tx, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEEP_MS).toISOString();
  await tx.deleteFrom("idempotency_keys").where("created_at", "<", oldest).execute();
}

/** JSON with sorted keys, so that the order of fields makes no other request. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Forgets the answers kept for a person who leaves. */
export async function forgetKeysOf(tx: Tx, user_id: number): Promise<void> {
  await tx.deleteFrom("idempotency_keys").where("user_id", "=", user_id).execute();
}
