import type { TransferKind } from "@saudaflow/contract";
import type { Generated } from "kysely";

export type AccountKind = "wallet" | "top_up" | "sales" | "refunds" | "rounding" | "cash" | "card" | "qr";

/** An account of the ledger. Only wallets have a limit and therefore a running balance. */
export interface LedgerAccountsTable {
  id: Generated<number>;
  kind: AccountKind;
  user_id: number | null;
  shop_id: number | null;
  /** Tiyn; credits less debits. */
  balance: number | null;
}

/** The ledger of money; append-only. Each row takes `amount` tiyn from the debited and gives it to the credited account. */
export interface TransfersTable {
  id: Generated<number>;
  debit_account_id: number;
  credit_account_id: number;
  amount: number;
  kind: TransferKind;
  order_id: number | null;
  refund_id: number | null;
  top_up_id: number | null;
  actor_id: number | null;
  created_at: string;
}

export interface TopUpsTable {
  id: Generated<number>;
  user_id: number;
  amount: number;
  note: string | null;
  status: "pending" | "approved" | "rejected";
  decided_by: number | null;
  decided_at: string | null;
  created_at: string;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    ledger_accounts: LedgerAccountsTable;
    transfers: TransfersTable;
    top_ups: TopUpsTable;
  }
}
