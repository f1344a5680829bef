import type { Unit } from "@saudaflow/contract";
import { Minus, Plus } from "lucide-react";
import { cx } from "../cx.ts";
import { useT } from "../i18n/context.ts";
import { stepOf, toThousandths } from "./quantity.ts";
import { StepperInput } from "./stepper-input.tsx";

interface Props {
  readonly value: number;
  readonly unit: Unit;
  /** 0 by default: − at the last piece takes it out of the cart. */
  readonly min?: number;
  readonly max: number;
  /** Whose quantity this is, for those who do not see it. */
  readonly label: string;
  readonly onChange: (value: number) => void;
  /** `card`: solid green on a picture; `plain`: soft, in lists and forms. */
  readonly look?: "card" | "plain";
  readonly className?: string;
}

/** A quantity in pieces (by 1) or kilograms and litres (by 0.1), also typed by hand. */
export function Stepper({ value, unit, min = 0, max, label, onChange, look = "plain", className }: Props) {
  const t = useT();
  const step = stepOf(unit);
  const set = (next: number) => onChange(Math.max(min, Math.min(max, toThousandths(next))));
  const side = "grid size-11 shrink-0 place-items-center rounded-full transition-colors disabled:opacity-40";
  const hover = look === "card" ? "hover:bg-accent-strong" : "hover:bg-sunken";
  return (
    <fieldset
      aria-label={label}
      className={cx(
        "flex min-w-0 items-center justify-between rounded-full",
        look === "card" ? "bg-accent text-on-accent" : "bg-surface text-ink",
        className,
      )}
    >
      <button
        type="button"
        aria-label={t.common.less}
        disabled={value <= min}
        onClick={() => set(value - step)}
        className={cx(side, hover)}
      >
        <Minus aria-hidden className="size-5" />
      </button>
      <StepperInput value={value} unit={unit} label={t.common.quantity} onCommit={set} />
      <button
        type="button"
        aria-label={t.common.more}
        disabled={value >= max}
        onClick={() => set(value + step)}
        className={cx(side, hover)}
      >
        <Plus aria-hidden className="size-5" />
      </button>
    </fieldset>
  );
}
