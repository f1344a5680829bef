import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import type { Difference } from "#platform/difference.ts";

/** Rebuilds every balance from the transfers. That all accounts sum to zero needs no check: each row gives what it takes. Tiyn. */
export async function verifyLedger(db: Reader): Promise<Difference[]> {
  const accounts = await db
    .with("bookings", (cte) =>
      cte
        .selectFrom("transfers")
        .select(["credit_account_id as account_id", "amount"])
        .unionAll((all) =>
          all
            .selectFrom("transfers")
            .select(["debit_account_id as account_id", sql<number>`-amount`.as("amount")]),
        ),
    )
    .selectFrom("ledger_accounts")
    .leftJoin("bookings", "bookings.account_id", "ledger_accounts.id")
    .select(["ledger_accounts.id", "ledger_accounts.kind", "ledger_accounts.balance"])
    .select(sql<number>`cast(coalesce(sum(bookings.amount), 0) as bigint)`.as("booked"))
    .groupBy(["ledger_accounts.id", "ledger_accounts.kind", "ledger_accounts.balance"])
    .execute();
  return accounts
    .filter((account) => account.balance !== null && account.balance !== account.booked)
    .map(({ id, kind, balance, booked }) => ({
      what: `${kind} account ${id}`,
      kept: balance,
      rebuilt: booked,
    }));
}
