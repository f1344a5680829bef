import { ShopOrder } from "#features/orders/shop-order.tsx";
import { ShopOrderView } from "#features/orders/shop-order-view.tsx";

export function Component() {
  return <ShopOrder panel="seller">{(order) => <ShopOrderView order={order} panel="seller" />}</ShopOrder>;
}
