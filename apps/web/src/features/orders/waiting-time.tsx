import type { ShopOrderRow } from "@saudaflow/contract";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useNow } from "./use-now.ts";

const MINUTE_MS = 60_000;
/** A buyer who has no answer after that many minutes wonders. */
const LONG = 10;

/** "7 мин"; after an hour when it was placed. Amber while nobody answers. */
export function WaitingTime({ order }: { readonly order: ShopOrderRow }) {
  const t = usePanelT();
  const f = useFormat();
  const now = useNow();
  const minutes = Math.max(0, Math.floor((now - Date.parse(order.created_at)) / MINUTE_MS));
  const isLate = order.status === "pending" && minutes >= LONG;
  return (
    <time
      dateTime={order.created_at}
      className={cx(
        "figures text-sm",
        isLate ? "rounded-small bg-few-soft px-1.5 font-medium text-few" : "text-ink-soft",
      )}
    >
      {minutes < 60 ? t.shop_orders.minutes(minutes) : f.when(order.created_at)}
    </time>
  );
}
