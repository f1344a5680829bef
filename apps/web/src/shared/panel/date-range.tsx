import { Popover } from "@base-ui/react/popover";
import { businessDate, laterDate, startOfBusinessDate } from "@saudaflow/contract";
import { CalendarDays, ChevronDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { usePanelT } from "../i18n/panel.tsx";
import { Chip } from "../ui/chip.tsx";
import { chipClass } from "../ui/chip-class.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { useFormat } from "../use-format.ts";

const Calendar = lazy(() => import("./calendar.tsx"));

/** Business days, both of them within; an absent one is open. */
export interface DateRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
interface Props {
  readonly value: DateRange;
  readonly onChange: (value: DateRange) => void;
  /** The period may be taken away altogether. */
  readonly clearable?: boolean;
}

/** The usual periods, in the shop's own days. */
function presets(): Record<"today" | "yesterday" | "last_7" | "last_30" | "month", DateRange> {
  const today = businessDate(new Date());
  const yesterday = laterDate(today, -1);
  return {
    today: { from: today, to: today },
    yesterday: { from: yesterday, to: yesterday },
    last_7: { from: laterDate(today, -6), to: today },
    last_30: { from: laterDate(today, -29), to: today },
    month: { from: `${today.slice(0, 8)}01`, to: today },
  };
}

/** A chip that says the period; pressed, it offers the usual ones and a calendar. */
export function DateRangePicker({ value, onChange, clearable = false }: Props) {
  const t = usePanelT();
  const [open, setOpen] = useState(false);
  const say = useSayRange();
  const choose = (range: DateRange) => {
    onChange(range);
    setOpen(false);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={chipClass(value.from !== undefined || value.to !== undefined)}>
        <CalendarDays aria-hidden className="size-4" />
        {say(value)}
        <ChevronDown aria-hidden className="size-4" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className="z-50">
          <Popover.Popup
            aria-label={t.panel.period}
            className="flex max-w-[calc(100vw-1rem)] flex-col gap-3 rounded-card bg-raised p-4 text-ink shadow-float outline-none sm:flex-row"
          >
            <div className="flex flex-wrap gap-1.5 sm:w-36 sm:flex-col sm:items-start">
              {Object.entries(presets()).map(([name, range]) => (
                <Chip
                  key={name}
                  chosen={range.from === value.from && range.to === value.to}
                  onChange={() => choose(range)}
                >
                  {t.panel.periods[name as keyof typeof t.panel.periods]}
                </Chip>
              ))}
              {clearable && (
                <Chip chosen={!value.from && !value.to} onChange={() => choose({})}>
                  {t.panel.whole_time}
                </Chip>
              )}
            </div>
            <Suspense fallback={<Skeleton className="h-80 w-76" />}>
              <Calendar value={value} onChange={choose} />
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** "Сегодня", "1 қараша — 5 қараша": a period as people say it. */
function useSayRange(): (range: DateRange) => string {
  const t = usePanelT();
  const f = useFormat();
  return ({ from, to }) => {
    if (!from && !to) return t.panel.whole_time;
    const usual = Object.entries(presets()).find(([, range]) => range.from === from && range.to === to);
    if (usual) return t.panel.periods[usual[0] as keyof typeof t.panel.periods];
    const say = (date: string) => f.date(startOfBusinessDate(date), "day");
    return t.panel.from_to(from ? say(from) : "…", to ? say(to) : "…");
  };
}
