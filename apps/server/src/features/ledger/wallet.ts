import { type CursorQuery, fromTiyn, moneyText } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { cursorPageOf, rowsToRead } from "#platform/http/page.ts";

/** A person's wallet as it stands. */
export async function getWallet(db: Reader, user_id: number): Promise<{ balance: string; currency: "KZT" }> {
  const { balance } = await db
    .selectFrom("ledger_accounts")
    .select("balance")
    .where("user_id", "=", user_id)
    .executeTakeFirstOrThrow();
  return { balance: moneyText(fromTiyn(balance ?? 0)), currency: "KZT" };
}

/** The transfers of a person's wallet, newest first, signed, with the balance after each, in one statement. */
export async function listWalletTransactions(db: Reader, user_id: number, query: CursorQuery) {
  const rows = await db
    .with("wallet", (cte) => cte.selectFrom("ledger_accounts").select("id").where("user_id", "=", user_id))
    .with("signed", (cte) =>
      cte
        .selectFrom("transfers")
        .innerJoin("wallet", (on) =>
          on.on((eb) =>
            eb.or([
              eb("transfers.debit_account_id", "=", eb.ref("wallet.id")),
              eb("transfers.credit_account_id", "=", eb.ref("wallet.id")),
            ]),
          ),
        )
        .select(["transfers.id", "transfers.kind", "transfers.order_id", "transfers.created_at"])
        .select(
          sql<number>`case when credit_account_id = wallet.id then amount else -amount end`.as("amount"),
        ),
    )
    .with("running", (cte) =>
      cte
        .selectFrom("signed")
        .selectAll()
        .select(sql<number>`cast(sum(amount) over (order by id) as bigint)`.as("balance_after")),
    )
    .selectFrom("running")
    .selectAll()
    .$if(query.cursor !== undefined, (rows) => rows.where("id", "<", Number(query.cursor)))
    .orderBy("id", "desc")
    .limit(rowsToRead(query))
    .execute();
  return cursorPageOf(rows, query, (row) => ({
    ...row,
    amount: moneyText(fromTiyn(row.amount)),
    balance_after: moneyText(fromTiyn(row.balance_after)),
  }));
}
