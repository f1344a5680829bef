import type { ImportRow } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Badge, type BadgeLook } from "#shared/ui/badge.tsx";

const LOOKS: Record<ImportRow["action"], BadgeLook> = {
  create: "good",
  update: "few",
  unchanged: "neutral",
  error: "bad",
};

export function RowAction({ action }: Pick<ImportRow, "action">) {
  const t = usePanelT().imports;
  const look = LOOKS[action];
  return (
    <Badge look={look} className={look === "neutral" ? "bg-sunken text-ink-soft" : ""}>
      {t.action[action]}
    </Badge>
  );
}
