import { businessDate } from "@saudaflow/contract";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { DayPicker, type DateRange as Days } from "react-day-picker";
import { enGB } from "react-day-picker/locale/en-GB";
import { kk } from "react-day-picker/locale/kk";
import { ru } from "react-day-picker/locale/ru";
import { useLanguage } from "../i18n/context.ts";
import { usePanelT } from "../i18n/panel.tsx";
import { Button } from "../ui/button.tsx";
import type { DateRange } from "./date-range.tsx";

const LOCALES = { kk, ru, en: enGB };
const round = "grid size-10 place-items-center rounded-full transition-colors";
const LOOK = {
  root: "w-76 select-none",
  months: "relative",
  month_caption: "flex h-10 items-center px-2 font-semibold first-letter:uppercase",
  nav: "absolute end-0 top-0 flex",
  button_previous: `${round} hover:bg-surface aria-disabled:opacity-40`,
  button_next: `${round} hover:bg-surface aria-disabled:opacity-40`,
  month_grid: "w-full border-collapse",
  weekday: "h-8 text-xs font-medium text-ink-soft",
  day: "p-0 text-center",
  day_button: `${round} figures mx-auto hover:bg-surface`,
  today: "font-bold text-accent",
  outside: "invisible",
  disabled: "opacity-40",
  range_middle: "bg-accent-soft",
  range_start:
    "rounded-s-full bg-accent-soft [&>button]:bg-accent [&>button]:text-on-accent [&>button]:hover:bg-accent-strong",
  range_end:
    "rounded-e-full bg-accent-soft [&>button]:bg-accent [&>button]:text-on-accent [&>button]:hover:bg-accent-strong",
};

interface Props {
  readonly value: DateRange;
  readonly onChange: (value: DateRange) => void;
}

/** The picker counts in days of the device, we in business days: noon keeps them from slipping over midnight. */
const toDay = (date: string) => new Date(`${date}T12:00:00`);
function toDate(day: Date): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

/** First and last day, then the button: one press too many changes nothing. */
export default function Calendar({ value, onChange }: Props) {
  const { language } = useLanguage();
  const t = usePanelT();
  const [days, setDays] = useState<Days | undefined>(
    value.from ? { from: toDay(value.from), to: value.to ? toDay(value.to) : undefined } : undefined,
  );
  const today = toDay(businessDate(new Date()));
  const from = days?.from;
  return (
    <div>
      <DayPicker
        mode="range"
        locale={LOCALES[language]}
        today={today}
        defaultMonth={days?.to ?? days?.from ?? today}
        disabled={{ after: today }}
        selected={days}
        onSelect={setDays}
        classNames={LOOK}
        components={{
          Chevron: ({ orientation }) =>
            orientation === "left" ? <ChevronLeft className="size-5" /> : <ChevronRight className="size-5" />,
        }}
      />
      <Button
        wide
        className="mt-2"
        disabled={!from}
        onClick={() => from && onChange({ from: toDate(from), to: toDate(days?.to ?? from) })}
      >
        {t.panel.apply}
      </Button>
    </div>
  );
}
