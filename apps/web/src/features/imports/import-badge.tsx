import type { ImportState } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Badge, type BadgeLook } from "#shared/ui/badge.tsx";

const LOOKS: Record<ImportState, BadgeLook> = {
  reading: "few",
  ready: "few",
  failed: "bad",
  stale: "bad",
  applying: "few",
  done: "good",
  undoing: "few",
  undone: "neutral",
};

export function ImportBadge({ state }: { readonly state: ImportState }) {
  const t = usePanelT().imports;
  const look = LOOKS[state];
  return (
    <Badge look={look} className={look === "neutral" ? "bg-sunken text-ink-soft" : ""}>
      {t.states[state]}
    </Badge>
  );
}
