import type { Tx } from "#platform/db/database.ts";
import type { AccountKind } from "./tables.ts";

/** Accounts that every shop has. */
const SHOP_ACCOUNTS = [
  "sales",
  "refunds",
  "rounding",
  "cash",
  "card",
  "qr",
] as const satisfies readonly AccountKind[];
export type ShopAccountKind = (typeof SHOP_ACCOUNTS)[number];

/** An account by what it is for; its row is looked up when money moves. */
export type AccountName =
  | { readonly kind: "wallet"; readonly user_id: number }
  | { readonly kind: "top_up" }
  | { readonly kind: ShopAccountKind; readonly shop_id: number };

/** Opens a user's empty wallet, in the transaction that makes the user. */
export async function openWallet(tx: Tx, user_id: number): Promise<void> {
  await tx
    .insertInto("ledger_accounts")
    .values({ kind: "wallet", user_id, shop_id: null, balance: 0 })
    .execute();
}

/** Opens a shop's accounts, in the transaction that makes the shop. They have no limit and keep no balance: no hot rows. */
export async function openShopAccounts(tx: Tx, shop_id: number): Promise<void> {
  await tx
    .insertInto("ledger_accounts")
    .values(SHOP_ACCOUNTS.map((kind) => ({ kind, user_id: null, shop_id, balance: null })))
    .execute();
}

/** The number of an account; one that was never opened is a bug. */
export async function accountId(tx: Tx, name: AccountName): Promise<number> {
  let accounts = tx.selectFrom("ledger_accounts").select("id").where("kind", "=", name.kind);
  if ("user_id" in name) accounts = accounts.where("user_id", "=", name.user_id);
  if ("shop_id" in name) accounts = accounts.where("shop_id", "=", name.shop_id);
  const { id } = await accounts.executeTakeFirstOrThrow();
  return id;
}
