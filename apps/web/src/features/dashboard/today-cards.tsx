import { moneyText, roundToStep, type SellerDashboard, toMoney } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Change } from "#shared/panel/change.tsx";
import { StatCard } from "#shared/panel/stat-card.tsx";
import { useFormat } from "#shared/use-format.ts";

const TENGE = toMoney(1);

interface Figure<V> {
  readonly value: V;
  readonly yesterday: V;
  readonly change_percent: number | null;
  readonly last_week: V;
  readonly week_change_percent: number | null;
}

/** How today goes: each figure against yesterday and the same weekday a week ago. */
export function TodayCards({ data }: { readonly data: SellerDashboard }) {
  const t = usePanelT();
  const f = useFormat();
  // Nobody counts an average, or what is past, in tiyn.
  const whole = (mean: string) => f.money(moneyText(roundToStep(toMoney(mean), TENGE)));
  return (
    <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      <TodayCard label={t.dashboard.revenue} figure={data.revenue} say={f.money} before={whole} />
      <TodayCard label={t.dashboard.orders} figure={data.orders} say={f.number} />
      <TodayCard label={t.dashboard.average_order} figure={data.average_order} say={whole} />
      <TodayCard label={t.dashboard.items} figure={data.items} say={f.number} />
    </div>
  );
}

interface Props<V> {
  readonly label: string;
  readonly figure: Figure<V>;
  readonly say: (value: V) => string;
  /** How the figures of the past are said. */
  readonly before?: (value: V) => string;
}

function TodayCard<V>({ label, figure, say, before = say }: Props<V>) {
  const t = usePanelT();
  return (
    <StatCard
      label={label}
      value={say(figure.value)}
      change={figure.change_percent}
      note={
        <>
          <span className="max-sm:text-xs">{t.dashboard.yesterday(before(figure.yesterday))}</span>
          <span className="flex basis-full flex-wrap gap-x-2">
            <Change percent={figure.week_change_percent} />
            <span className="max-sm:text-xs">{t.dashboard.week_ago(before(figure.last_week))}</span>
          </span>
        </>
      }
    />
  );
}
