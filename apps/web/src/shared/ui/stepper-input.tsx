import type { Unit } from "@saudaflow/contract";
import { useState } from "react";
import { plainNumber } from "../format.ts";
import { useLanguage, useT } from "../i18n/context.ts";
import { readQuantity } from "./quantity.ts";

interface Props {
  readonly value: number;
  readonly unit: Unit;
  readonly label: string;
  readonly onCommit: (value: number) => void;
}

/** The figure between − and +: typing changes nothing until Enter or leaving, so a half-typed "0," is safe. */
export function StepperInput({ value, unit, label, onCommit }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const { language } = useLanguage();
  const t = useT();
  const commit = () => {
    const next = typed === null ? undefined : readQuantity(typed, unit);
    if (next !== undefined && next !== value) onCommit(next);
    setTyped(null);
  };
  const shown = typed ?? plainNumber(value, language);
  return (
    <label className="flex min-w-0 flex-1 cursor-text items-baseline justify-center gap-1">
      <input
        inputMode={unit === "piece" ? "numeric" : "decimal"}
        aria-label={label}
        value={shown}
        size={Math.max(1, shown.length)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") setTyped(null);
        }}
        className="figures w-auto min-w-[1ch] bg-transparent text-center font-semibold field-sizing-content focus:outline-none focus-visible:underline focus-visible:underline-offset-4"
      />
      {unit !== "piece" && (
        <span aria-hidden className="text-sm">
          {t.common.units[unit]}
        </span>
      )}
    </label>
  );
}
