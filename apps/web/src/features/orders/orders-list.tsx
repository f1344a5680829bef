import { OrderFilter } from "@saudaflow/contract";
import type { ReactNode } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { DataTable } from "#shared/table/data-table.tsx";
import { useCursorRows } from "#shared/table/use-cursor-rows.ts";
import { useListParams } from "#shared/table/use-list-params.ts";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { OrderFilters } from "./order-filters.tsx";
import { OrderRowCard } from "./order-row-card.tsx";
import { useListOrdersInfiniteQuery } from "./shop-api.ts";
import { useOrderColumns } from "./use-order-columns.tsx";

/** As many as a window shows twice. */
const PAGE = 50;

interface Props {
  /** Whose list: it is where its rows lead. */
  readonly panel: "seller" | "admin";
  readonly actions?: ReactNode;
  /** Narrows the list further. */
  readonly filter?: ReactNode;
}

/** All orders of a shop, or of the installation, newest first: a page of its own. */
export function OrdersList({ panel, actions, filter }: Props) {
  const t = usePanelT();
  const params = useListParams(OrderFilter);
  const rows = useCursorRows(
    useListOrdersInfiniteQuery({ ...params.values, limit: PAGE }, { refetchOnMountOrArgChange: true }),
  );
  const columns = useOrderColumns(panel === "admin");
  return (
    <ListPage
      title={t.orders.title}
      actions={actions}
      filters={<OrderFilters params={params}>{filter}</OrderFilters>}
    >
      <DataTable
        id={`orders.${panel}`}
        label={t.orders.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ number }) => t.orders.numbered(number)}
        rowTo={({ id }) => `/${panel}/orders/${id}`}
        card={(order) => <OrderRowCard order={order} />}
        params={params}
        empty={
          <EmptyState
            picture="/pictures/bag.webp"
            title={t.shop_orders.no_orders}
            text={t.shop_orders.no_orders_text}
          />
        }
      />
    </ListPage>
  );
}
