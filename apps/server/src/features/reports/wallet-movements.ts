import { add, businessDate, fromTiyn, type TransferKind } from "@saudaflow/contract";
import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { moved } from "./money-moves.ts";
import type { Definition, Scope } from "./report.ts";
import { spansOf } from "./spans.ts";
import type { Words } from "./words.ts";

/** What came into wallets and went out of them, the newest first; of one shop: what it took and gave back. */
export const walletMovements: Definition = {
  columns: () => [
    { key: "time", kind: "instant" },
    { key: "person", kind: "text" },
    { key: "email", kind: "text" },
    { key: "kind", kind: "text" },
    { key: "document", kind: "text" },
    { key: "came_in", kind: "money" },
    { key: "went_out", kind: "money" },
  ],
  read: async (db, scope, words) => {
    const hours = await walletsByHour(db, scope);
    const byDay = Map.groupBy(hours, ({ at }) => businessDate(at));
    const sums = (own: typeof hours) => [
      add(...own.map(({ came_in }) => came_in)),
      add(...own.map(({ went_out }) => went_out)),
    ];
    const [came_in = 0, went_out = 0] = sums(hours);
    const rows = (await newestMoves(db, scope)).map((move) => ({
      time: move.created_at,
      person: move.full_name,
      email: move.email,
      kind: words.moves[move.kind as keyof Words["moves"]],
      document:
        move.order_id === null
          ? words.topUp(move.top_up_id ?? 0)
          : words.order(String(move.order_id).padStart(6, "0")),
      came_in: move.came_in === 0 ? null : fromTiyn(move.came_in),
      went_out: move.went_out === 0 ? null : fromTiyn(move.went_out),
    }));
    return {
      rows,
      row_count: hours.reduce((sum, { moves }) => sum + moves, 0),
      totals: { came_in, went_out },
      chart: {
        kind: "columns",
        value_kind: "money",
        series: ["came_in", "went_out"],
        points: spansOf(scope, words).map(({ label, days }) => ({
          label,
          values: sums(days.flatMap((day) => byDay.get(day) ?? [])),
        })),
      },
    };
  },
};

/** Each transfer that a wallet takes part in; none has a wallet on both sides. */
function moves(scope: Scope): RawBuilder<unknown> {
  const isAll = scope.shop_id === undefined;
  const given = sql`and transfers.debit_account_id in (${sql.join(scope.givers)})`;
  const taken = sql`and transfers.credit_account_id in (${sql.join(scope.takers)})`;
  return sql`select transfers.id, transfers.kind, transfers.order_id, transfers.top_up_id, transfers.created_at,
      wallet.user_id, amount as came_in, 0 as went_out
    from transfers join ledger_accounts as wallet on wallet.id = transfers.credit_account_id
    where wallet.kind = 'wallet' and ${moved(scope)} ${isAll ? sql`` : given}
    union all
    select transfers.id, transfers.kind, transfers.order_id, transfers.top_up_id, transfers.created_at,
      wallet.user_id, 0, amount
    from transfers join ledger_accounts as wallet on wallet.id = transfers.debit_account_id
    where wallet.kind = 'wallet' and ${moved(scope)} ${isAll ? sql`` : taken}`;
}

async function walletsByHour(db: Reader, scope: Scope) {
  const { rows } = await sql<{ hour: string; moves: number; came_in: number; went_out: number }>`
    select substr(created_at, 1, 13) as hour, cast(count(*) as bigint) as moves,
      cast(sum(came_in) as bigint) as came_in, cast(sum(went_out) as bigint) as went_out
    from (${moves(scope)}) as moves group by substr(created_at, 1, 13)`.execute(db);
  return rows.map(({ hour, came_in, went_out, ...row }) => ({
    ...row,
    at: new Date(`${hour}:00:00.000Z`),
    came_in: fromTiyn(came_in),
    went_out: fromTiyn(went_out),
  }));
}

interface Move {
  readonly created_at: string;
  readonly kind: TransferKind;
  readonly order_id: number | null;
  readonly top_up_id: number | null;
  readonly full_name: string;
  readonly email: string;
  readonly came_in: number;
  readonly went_out: number;
}

async function newestMoves(db: Reader, scope: Scope): Promise<Move[]> {
  const { rows } = await sql<Move>`
    select newest.*, users.full_name, users.email
    from (select * from (${moves(scope)}) as moves order by id desc limit ${scope.limit}) as newest
    join users on users.id = newest.user_id
    order by newest.id desc`.execute(db);
  return rows;
}
