import { useId } from "react";
import { cx } from "../cx.ts";

interface Props {
  /** 0 to 1; undefined while nobody knows. */
  readonly value: number | undefined;
  readonly label: string;
  readonly className?: string;
}

/** How far a long work has come, seen and said. */
export function ProgressBar({ value, label, className }: Props) {
  const id = useId();
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className={className}>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-2 overflow-hidden rounded-full bg-sunken"
      >
        <div
          style={{ width: `${percent ?? 40}%` }}
          className={cx(
            "h-full rounded-full bg-accent transition-[width]",
            percent === undefined && "animate-breathe",
          )}
        />
      </div>
      <p id={id} className="figures mt-2 min-h-5 text-sm text-ink-soft">
        {label}
      </p>
    </div>
  );
}
