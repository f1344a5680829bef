import type { TopUp } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { TopUpBadge } from "./top-up-badge.tsx";
import type { Decision } from "./use-decide-top-up.ts";

interface Props {
  readonly item: TopUp;
  readonly onDecide: (item: TopUp, decision: Decision) => void;
}

/** The two answers, or the one that was given. */
export function TopUpDecision({ item, onDecide }: Props) {
  const t = usePanelT();
  if (item.status !== "pending") return <TopUpBadge status={item.status} />;
  return (
    <span className="flex justify-end gap-2 max-md:*:min-h-11 max-md:*:flex-1">
      <Button size="small" look="danger" onClick={() => onDecide(item, "rejected")}>
        {t.admin.reject}
      </Button>
      <Button size="small" onClick={() => onDecide(item, "approved")}>
        {t.admin.approve}
      </Button>
    </span>
  );
}
