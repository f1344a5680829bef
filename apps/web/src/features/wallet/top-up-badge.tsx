import type { TopUp } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";
import { Badge } from "#shared/ui/badge.tsx";

const LOOKS = { pending: "few", approved: "good", rejected: "bad" } as const;

export function TopUpBadge({ status }: { readonly status: TopUp["status"] }) {
  const t = useT();
  return <Badge look={LOOKS[status]}>{t.wallet.statuses[status]}</Badge>;
}
