import { DASHBOARD_PERIODS, type DashboardPeriod } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ChipLink } from "#shared/ui/chip-link.tsx";

interface Props {
  readonly value: DashboardPeriod;
}

/** The days that are looked at; they stand in the address. */
export function PeriodSwitch({ value }: Props) {
  const t = usePanelT();
  return (
    <nav aria-label={t.panel.period} className="flex gap-1">
      {DASHBOARD_PERIODS.map((period) => (
        <ChipLink key={period} to={`?period=${period}`} replace chosen={period === value}>
          {t.overview.periods[period]}
        </ChipLink>
      ))}
    </nav>
  );
}
