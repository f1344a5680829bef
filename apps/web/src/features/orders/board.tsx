import type { ShopOrderRow } from "@saudaflow/contract";
import { useSearchParams } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ChipLink } from "#shared/ui/chip-link.tsx";
import { useWide } from "#shared/use-media.ts";
import { BoardColumnView } from "./board-column-view.tsx";
import { columnsOf } from "./board-columns.ts";

interface Props {
  readonly orders: readonly ShopOrderRow[];
  readonly more: boolean;
}

/** Columns beside each other; on a phone one of them, chosen by its chip and kept in the address. */
export function Board({ orders, more }: Props) {
  const t = usePanelT();
  const wide = useWide();
  const [search] = useSearchParams();
  const columns = columnsOf(orders);
  if (wide) {
    return (
      <div className="-mx-1 flex min-h-0 flex-1 gap-3 overflow-x-auto px-1">
        {columns.map((column) => (
          <BoardColumnView key={column.status} column={column} more={more} />
        ))}
      </div>
    );
  }
  const asked = search.get("status");
  const chosen =
    columns.find(({ status }) => status === asked) ??
    columns.find(({ orders: own }) => own.length > 0) ??
    columns[0];
  return (
    <>
      <nav
        aria-label={t.shop_orders.status}
        className="no-scrollbar relative -mx-4 flex gap-2 overflow-x-auto px-4"
      >
        {columns.map(({ status, orders: own }) => (
          <ChipLink key={status} to={`?status=${status}`} replace chosen={status === chosen?.status}>
            {t.orders.statuses[status]}
            <span className="figures">{own.length}</span>
          </ChipLink>
        ))}
      </nav>
      {chosen && <BoardColumnView column={chosen} more={more} />}
    </>
  );
}
