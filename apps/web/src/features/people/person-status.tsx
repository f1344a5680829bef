import type { UserStatus } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Badge } from "#shared/ui/badge.tsx";

export function PersonStatus({ status }: { readonly status: UserStatus }) {
  const t = usePanelT().people;
  if (status === "active") return <span className="text-ink-soft">{t.statuses.active}</span>;
  return <Badge look="bad">{t.statuses.blocked}</Badge>;
}
