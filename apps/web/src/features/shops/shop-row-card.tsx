import type { AdminShop } from "@saudaflow/contract";
import { ShopStatus } from "./shop-status.tsx";

/** A shop on a phone's list. */
export function ShopRowCard({ shop }: { readonly shop: AdminShop }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
      <span className="truncate text-base font-medium">{shop.name}</span>
      <ShopStatus status={shop.status} />
      <span className="col-span-full truncate">{shop.owner.full_name}</span>
      <span className="col-span-full truncate text-ink-soft">{shop.address}</span>
    </div>
  );
}
