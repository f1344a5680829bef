import { Check, Minus } from "lucide-react";

interface Props {
  readonly label: string;
  readonly checked: boolean;
  /** Some of what it stands for are chosen. */
  readonly isSome?: boolean;
  /** Undefined: it can't be changed. */
  readonly onChange: ((event: unknown) => void) | undefined;
}

/** A box that chooses a row; the place around it belongs to it, so that a near miss opens nothing. */
export function RowCheck({ label, checked, isSome = false, onChange }: Props) {
  const Mark = checked ? Check : Minus;
  return (
    <label className="relative z-1 grid size-11 place-items-center">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        checked={checked}
        disabled={!onChange}
        ref={(box) => {
          if (box) box.indeterminate = isSome && !checked;
        }}
        onChange={(event) => onChange?.(event)}
        className="size-5 appearance-none rounded-[6px] border-2 border-control transition-colors checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-50"
      />
      {(checked || isSome) && (
        <Mark
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto size-3.5 text-on-accent"
        />
      )}
    </label>
  );
}
