import type { LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "../cx.ts";

export interface RadioCard<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly note?: ReactNode;
  readonly icon?: LucideIcon;
  readonly disabled?: boolean;
}
interface Props<V extends string> {
  readonly legend: string;
  readonly options: readonly RadioCard<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** One below the other also where there is room. */
  readonly stacked?: boolean;
}

/** One choice of a few, each a card big enough for a thumb. */
export function RadioCards<V extends string>({
  legend,
  options,
  value,
  onChange,
  stacked = false,
}: Props<V>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      <div className={cx("grid gap-2", !stacked && "sm:grid-cols-2")}>
        {options.map(({ icon: Icon, ...option }) => (
          <label
            key={option.value}
            className="flex min-h-14 items-center gap-3 rounded-card bg-surface px-4 py-3 inset-ring-2 inset-ring-transparent transition-[background-color,box-shadow] hover:bg-sunken has-checked:bg-accent-soft has-checked:inset-ring-accent has-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {Icon && <Icon aria-hidden className="size-6 shrink-0 text-accent" />}
            <span className="min-w-0">
              <span className="block font-medium">{option.label}</span>
              {option.note && <span className="block text-sm text-ink-soft">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
