import { OrdersList } from "#features/orders/orders-list.tsx";

export function Component() {
  return <OrdersList panel="admin" />;
}
