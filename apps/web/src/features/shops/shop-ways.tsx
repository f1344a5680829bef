import type { SeenShop } from "@saudaflow/contract";
import { BarChart3, ChevronRight, ClipboardList, ScrollText, Store, UserRound } from "lucide-react";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Card } from "#shared/ui/card.tsx";

/** Where the rest of a shop is to be seen. */
export function ShopWays({ shop: { id, owner_id } }: { readonly shop: SeenShop }) {
  const t = usePanelT().shops;
  const ways = [
    { icon: ClipboardList, to: `/admin/orders?shop_id=${id}`, label: t.orders },
    { icon: BarChart3, to: `/admin/reports?shop_id=${id}`, label: t.reports },
    { icon: Store, to: `/catalog?shop_id=${id}`, label: t.goods },
    { icon: UserRound, to: `/admin/users/${owner_id}`, label: t.owner },
    { icon: ScrollText, to: `/admin/audit?subject=shop:${id}`, label: t.history },
  ];
  return (
    <Card>
      <ul className="-m-2">
        {ways.map(({ icon: Icon, to, label }) => (
          <li key={to}>
            <Link
              to={to}
              className="flex min-h-13 items-center gap-3 rounded-control px-2 font-medium transition-colors hover:bg-sunken"
            >
              <Icon aria-hidden strokeWidth={1.75} className="size-5 text-ink-soft" />
              <span className="flex-1">{label}</span>
              <ChevronRight aria-hidden className="size-5 text-ink-soft" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
