import { OrdersList } from "#features/orders/orders-list.tsx";
import { ShopChip } from "#features/shops/shop-chip.tsx";

export function Component() {
  return <OrdersList panel="admin" filter={<ShopChip />} />;
}
