import { OrdersList } from "#features/orders/orders-list.tsx";
import { OrdersViews } from "#features/orders/orders-views.tsx";

export function Component() {
  return <OrdersList panel="seller" actions={<OrdersViews view="list" />} />;
}
