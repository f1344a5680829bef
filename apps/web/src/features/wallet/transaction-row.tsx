import type { WalletTransaction } from "@saudaflow/contract";
import { ArrowDownLeft, RotateCcw, ShoppingBasket } from "lucide-react";
import { Link } from "react-router";
import type { Static } from "typebox";
import { cx } from "#shared/cx.ts";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";

const ICONS = {
  top_up: ArrowDownLeft,
  payment: ShoppingBasket,
  rounding: RotateCcw,
  cancellation: RotateCcw,
  refund: RotateCcw,
};

interface Props {
  readonly transaction: Static<typeof WalletTransaction>;
  readonly orderTo?: ((order_id: number) => string) | undefined;
}

/** One movement of money; leads to its order where there is one. */
export function TransactionRow({ transaction, orderTo = (id) => `/orders/${id}` }: Props) {
  const t = useT();
  const f = useFormat();
  const { kind, amount, balance_after, order_id, created_at } = transaction;
  const isIncome = !amount.startsWith("-");
  const Icon = ICONS[kind];
  const row = (
    <>
      <span
        className={cx(
          "grid size-11 shrink-0 place-items-center rounded-full",
          isIncome ? "bg-accent-soft text-accent-ink" : "bg-sunken text-ink-soft",
        )}
      >
        <Icon aria-hidden className="size-5" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{t.wallet.kinds[kind]}</span>
        <span className="block text-sm text-ink-soft">
          {f.date(created_at, "time")}
          {order_id !== null && ` · ${t.orders.numbered(String(order_id).padStart(6, "0"))}`}
        </span>
      </span>
      <span className="text-end">
        <span className={cx("figures block font-semibold", isIncome && "text-accent")}>
          {isIncome ? "+" : "−"}
          {f.money(amount.replace("-", ""), true)}
        </span>
        <span className="figures block text-sm text-ink-soft">
          <span className="sr-only">{t.wallet.balance_after} </span>
          {f.money(balance_after, true)}
        </span>
      </span>
    </>
  );
  const look = "-mx-2 flex items-center gap-3 rounded-control px-2 py-3";
  return (
    <li>
      {order_id === null ? (
        <div className={look}>{row}</div>
      ) : (
        <Link to={orderTo(order_id)} className={cx(look, "transition-colors hover:bg-sunken")}>
          {row}
        </Link>
      )}
    </li>
  );
}
