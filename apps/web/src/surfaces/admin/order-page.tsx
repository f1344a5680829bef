import { ShopOrder } from "#features/orders/shop-order.tsx";
import { ShopOrderView } from "#features/orders/shop-order-view.tsx";

export function Component() {
  return <ShopOrder panel="admin">{(order) => <ShopOrderView order={order} panel="admin" />}</ShopOrder>;
}
