import { usePanelT } from "#shared/i18n/panel.tsx";
import { Chip } from "#shared/ui/chip.tsx";

export type Days = 7 | 30;
interface Props {
  readonly value: Days;
  readonly onChange: (days: Days) => void;
}

export function DaysChoice({ value, onChange }: Props) {
  const t = usePanelT();
  return (
    <span className="flex gap-1">
      {([7, 30] as const).map((days) => (
        <Chip key={days} chosen={value === days} onChange={() => onChange(days)}>
          {t.dashboard.days[days]}
        </Chip>
      ))}
    </span>
  );
}
