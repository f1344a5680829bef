import { usePanelT } from "#shared/i18n/panel.tsx";
import { Chip } from "#shared/ui/chip.tsx";
import type { Reason } from "./change.ts";

const REASONS = ["receipt", "write_off", "correction"] as const;

interface Props {
  readonly value: Reason;
  readonly onChange: (reason: Reason) => void;
}

/** Why goods move. */
export function AdjustReason({ value, onChange }: Props) {
  const t = usePanelT().stock;
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t.what}</legend>
      <div className="flex flex-wrap gap-2">
        {REASONS.map((reason) => (
          <Chip key={reason} chosen={reason === value} onChange={() => onChange(reason)}>
            {t.reasons[reason]}
          </Chip>
        ))}
      </div>
      <p className="mt-2 text-sm text-ink-soft">{t.reason_notes[value]}</p>
    </fieldset>
  );
}
