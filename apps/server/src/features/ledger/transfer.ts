import { fromTiyn, MAX_MONEY, type Money, moneyText, subtract, type TransferKind } from "@saudaflow/contract";
import type { Tx } from "#platform/db/database.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { type AccountName, accountId } from "./accounts.ts";

/** Why money moves: the document, who did it and when. */
export interface Cause {
  readonly order_id?: number;
  readonly refund_id?: number;
  readonly top_up_id?: number;
  readonly actor_id: number | null;
  readonly now: Date;
}

/** What can stand in the way: only a wallet can be short, only a wallet can be full. */
type Refused<From extends AccountName, To extends AccountName> =
  | (From["kind"] extends "wallet" ? Refusal<"insufficient_funds"> : never)
  | (To["kind"] extends "wallet" ? Refusal<"amount_too_large"> : never);

/**
 * Moves `amount` (> 0) from one account to another and writes the transfer in the same transaction. A wallet gives only
 * what it has, by a statement that can refuse; too little is a refusal that names the balance.
 */
export async function transfer<From extends AccountName, To extends AccountName>(
  tx: Tx,
  kind: TransferKind,
  from: From,
  to: To,
  amount: Money,
  cause: Cause,
): Promise<Refused<From, To> | undefined> {
  if (amount <= 0) throw new RangeError("a transfer moves more than nothing");
  const debit_account_id = await accountId(tx, from);
  const credit_account_id = await accountId(tx, to);
  if (from.kind === "wallet") {
    const short = await takeFromWallet(tx, debit_account_id, amount);
    if (short) return short as Refused<From, To>;
  }
  if (to.kind === "wallet") {
    const full = await addToWallet(tx, credit_account_id, amount);
    if (full) return full as Refused<From, To>;
  }
  await tx
    .insertInto("transfers")
    .values({
      debit_account_id,
      credit_account_id,
      amount,
      kind,
      order_id: cause.order_id ?? null,
      refund_id: cause.refund_id ?? null,
      top_up_id: cause.top_up_id ?? null,
      actor_id: cause.actor_id,
      created_at: cause.now.toISOString(),
    })
    .execute();
  return undefined;
}

async function takeFromWallet(
  tx: Tx,
  id: number,
  amount: Money,
): Promise<Refusal<"insufficient_funds"> | undefined> {
  const { numUpdatedRows } = await tx
    .updateTable("ledger_accounts")
    .set((row) => ({ balance: row("balance", "-", amount) }))
    .where("id", "=", id)
    .where("balance", ">=", amount)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return undefined;
  const { balance } = await tx
    .selectFrom("ledger_accounts")
    .select("balance")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return refuse("insufficient_funds", {
    balance: moneyText(fromTiyn(balance ?? 0)),
    needed: moneyText(amount),
  });
}

async function addToWallet(
  tx: Tx,
  id: number,
  amount: Money,
): Promise<Refusal<"amount_too_large"> | undefined> {
  const { numUpdatedRows } = await tx
    .updateTable("ledger_accounts")
    .set((row) => ({ balance: row("balance", "+", amount) }))
    .where("id", "=", id)
    .where("balance", "<=", subtract(MAX_MONEY, amount))
    .executeTakeFirst();
  return numUpdatedRows === 1n ? undefined : refuse("amount_too_large");
}
