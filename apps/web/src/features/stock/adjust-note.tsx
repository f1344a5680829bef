import { usePanelT } from "#shared/i18n/panel.tsx";
import { Chip } from "#shared/ui/chip.tsx";
import { Field } from "#shared/ui/field.tsx";
import { Input } from "#shared/ui/input.tsx";
import type { Reason } from "./change.ts";

interface Props {
  readonly reason: Reason;
  readonly value: string;
  readonly onChange: (note: string) => void;
}

/** A word about it, one's own or a usual one. */
export function AdjustNote({ reason, value, onChange }: Props) {
  const t = usePanelT().stock;
  return (
    <div>
      <Field label={t.note} optional>
        <Input
          autoComplete="off"
          maxLength={500}
          data-scan=""
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </Field>
      <div className="mt-2 flex flex-wrap gap-2">
        {t.notes[reason].map((word) => (
          <Chip key={word} chosen={value === word} onChange={(on) => onChange(on ? word : "")}>
            {word}
          </Chip>
        ))}
      </div>
    </div>
  );
}
