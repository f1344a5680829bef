import {
  type askTopUp as AskTopUp,
  type BodyOf,
  fromTiyn,
  type listTopUps as ListTopUps,
  moneyText,
  type QueryOf,
  type TopUp,
  toMoney,
} from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { cursorPageOf, rowsToRead } from "#platform/http/page.ts";
import { announce } from "#platform/outbox.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { tellDecided } from "./letters.ts";
import { transfer } from "./transfer.ts";

/** Who decides, when and from where. */
export interface Decision {
  readonly actor: Actor;
  readonly now: Date;
  readonly address: string;
}

/** Writes down that a person asks for money on the wallet. Nothing moves before an admin approves. */
export async function askTopUp(
  tx: Tx,
  actor: Actor,
  body: BodyOf<typeof AskTopUp>,
  now: Date,
  address: string,
): Promise<TopUp> {
  const { id } = await tx
    .insertInto("top_ups")
    .values({
      user_id: actor.id,
      amount: toMoney(body.amount),
      note: body.note?.trim() || null,
      status: "pending",
      decided_by: null,
      decided_at: null,
      created_at: now.toISOString(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await announce(tx, { type: "top_up.asked", data: { top_up_id: id }, at: now });
  const asked = await getTopUp(tx, id);
  await audit(tx, {
    action: "top_up.asked",
    actor_id: actor.id,
    subject: `top_up:${id}`,
    data: { amount: asked.amount },
    address,
    at: now,
  });
  return asked;
}

/** Puts the money on the wallet, once: the decision is a statement that only one can win. */
export async function approveTopUp(
  tx: Tx,
  id: number,
  decision: Decision,
): Promise<TopUp | Refusal<"not_found" | "already_decided" | "amount_too_large">> {
  const decided = await decide(tx, id, "approved", decision);
  if ("code" in decided) return decided;
  const { user_id, amount } = decided;
  const cause = { top_up_id: id, actor_id: decision.actor.id, now: decision.now };
  const refused = await transfer(
    tx,
    "top_up",
    { kind: "top_up" },
    { kind: "wallet", user_id },
    fromTiyn(amount),
    cause,
  );
  return refused ?? getTopUp(tx, id);
}

export async function rejectTopUp(
  tx: Tx,
  id: number,
  decision: Decision,
): Promise<TopUp | Refusal<"not_found" | "already_decided">> {
  const decided = await decide(tx, id, "rejected", decision);
  return "code" in decided ? decided : getTopUp(tx, id);
}

async function decide(
  tx: Tx,
  id: number,
  status: "approved" | "rejected",
  { actor, now, address }: Decision,
): Promise<{ user_id: number; amount: number } | Refusal<"not_found" | "already_decided">> {
  const decided = await tx
    .updateTable("top_ups")
    .set({ status, decided_by: actor.id, decided_at: now.toISOString() })
    .where("id", "=", id)
    .where("status", "=", "pending")
    .returning(["user_id", "amount"])
    .executeTakeFirst();
  if (decided === undefined) {
    const known = await tx.selectFrom("top_ups").select("id").where("id", "=", id).executeTakeFirst();
    return refuse(known ? "already_decided" : "not_found");
  }
  await audit(tx, {
    action: `top_up.${status}`,
    actor_id: actor.id,
    subject: `top_up:${id}`,
    data: { amount: moneyText(fromTiyn(decided.amount)), user_id: decided.user_id },
    address,
    at: now,
  });
  await tellDecided(tx, id, now);
  await announce(
    tx,
    { type: `top_up.${status}`, user_id: decided.user_id, data: { top_up_id: id }, at: now },
    { type: "top_ups.changed", data: {}, at: now },
  );
  return decided;
}

/** Requests for top-ups, newest first: a person's own, an admin's everybody's. */
export async function listTopUps(db: Reader, actor: Actor, query: QueryOf<typeof ListTopUps>) {
  const { user_id, status, cursor } = query;
  const rows = await selectTopUps(db)
    .$if(user_id !== undefined, (rows) => rows.where("top_ups.user_id", "=", Number(user_id)))
    .$if(actor.role !== "admin", (rows) => rows.where("top_ups.user_id", "=", actor.id))
    .$if(status !== undefined, (rows) =>
      rows.where("top_ups.status", "=", status as NonNullable<typeof status>),
    )
    .$if(cursor !== undefined, (rows) => rows.where("top_ups.id", "<", Number(cursor)))
    .orderBy("top_ups.id", "desc")
    .limit(rowsToRead(query))
    .execute();
  return cursorPageOf(rows, query, present);
}

/** Rejects what a person who leaves still asks for, and forgets his notes. Waits for an approval under way. */
export async function forgetTopUps(tx: Tx, user_id: number, now: Date): Promise<void> {
  const own = tx.updateTable("top_ups").where("user_id", "=", user_id);
  await own
    .set({ status: "rejected", decided_by: user_id, decided_at: now.toISOString() })
    .where("status", "=", "pending")
    .execute();
  await own.set({ note: null }).execute();
}

async function getTopUp(db: Reader, id: number): Promise<TopUp> {
  return present(await selectTopUps(db).where("top_ups.id", "=", id).executeTakeFirstOrThrow());
}

function selectTopUps(db: Reader) {
  return db
    .selectFrom("top_ups")
    .innerJoin("users", "users.id", "top_ups.user_id")
    .select(["top_ups.id", "top_ups.amount", "top_ups.note", "top_ups.status", "top_ups.created_at"])
    .select(["top_ups.decided_at", "users.id as user_id", "users.full_name", "users.email"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectTopUps>["executeTakeFirstOrThrow"]>>;

function present({ user_id, full_name, email, amount, ...row }: Row): TopUp {
  return { ...row, user: { id: user_id, full_name, email }, amount: moneyText(fromTiyn(amount)) };
}
