import { PickingView } from "#features/orders/picking-view.tsx";
import { ShopOrder } from "#features/orders/shop-order.tsx";

export function Component() {
  return <ShopOrder panel="seller">{(order) => <PickingView key={order.id} order={order} />}</ShopOrder>;
}
