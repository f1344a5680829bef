import { OPEN_ORDER_STATUSES, type OpenOrderStatus, type ShopOrderRow } from "@saudaflow/contract";

export interface BoardColumn {
  readonly status: OpenOrderStatus;
  readonly orders: readonly ShopOrderRow[];
}

/** Orders to work on by how far they are; whoever waits longest stands first. */
export function columnsOf(orders: readonly ShopOrderRow[]): BoardColumn[] {
  const oldestFirst = [...orders].sort((a, b) => a.id - b.id);
  return OPEN_ORDER_STATUSES.map((status) => ({
    status,
    orders: oldestFirst.filter((order) => order.status === status),
  }));
}
