import { Reports } from "#features/reports/reports.tsx";
import { ShopChip } from "#features/shops/shop-chip.tsx";

export function Component() {
  return <Reports panel="admin" filter={<ShopChip />} />;
}
