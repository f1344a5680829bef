import type { AdminShop } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Badge } from "#shared/ui/badge.tsx";

export function ShopStatus({ status }: Pick<AdminShop, "status">) {
  const t = usePanelT().shops;
  if (status === "active") return <span className="text-ink-soft">{t.statuses.active}</span>;
  return <Badge look="bad">{t.statuses.blocked}</Badge>;
}
