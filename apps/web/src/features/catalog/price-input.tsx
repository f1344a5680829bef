import { useState } from "react";
import { cx } from "#shared/cx.ts";

interface Props {
  readonly label: string;
  /** What it would be without a choice. */
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}

/** Whole tenge; looks for goods only when the person has finished typing. */
export function PriceInput({ label, hint = label, value, onCommit }: Props) {
  const [typed, setTyped] = useState(value);
  const commit = () => {
    if (typed !== value) onCommit(typed);
  };
  return (
    <label
      className={cx(
        "flex min-h-11 min-w-0 flex-1 items-center gap-1 rounded-full px-4 text-sm transition-[background-color,box-shadow] focus-within:bg-raised focus-within:inset-ring-2 focus-within:inset-ring-accent xl:w-37 xl:flex-none",
        value ? "bg-accent-soft text-accent-ink" : "bg-surface",
      )}
    >
      <input
        inputMode="numeric"
        aria-label={label}
        placeholder={hint}
        value={typed}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, "").slice(0, 8))}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
        className="figures min-w-0 flex-1 bg-transparent font-medium text-ellipsis placeholder:font-normal focus:outline-none"
      />
      {typed && <span aria-hidden>₸</span>}
    </label>
  );
}
