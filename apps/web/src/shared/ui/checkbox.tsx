import { Check } from "lucide-react";
import type { InputHTMLAttributes, ReactNode, Ref } from "react";
import { useId } from "react";

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  readonly label: ReactNode;
  readonly error?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

export function Checkbox({ label, error, ...rest }: Props) {
  const id = useId();
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3 py-2">
        <span className="relative grid size-6 shrink-0">
          <input
            {...rest}
            type="checkbox"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? id : undefined}
            className="peer size-6 appearance-none rounded-small border-2 border-control transition-colors checked:border-accent checked:bg-accent aria-invalid:border-sale disabled:opacity-45"
          />
          <Check
            aria-hidden
            strokeWidth={3}
            className="pointer-events-none absolute inset-0 m-auto size-4 text-on-accent opacity-0 peer-checked:opacity-100"
          />
        </span>
        <span>{label}</span>
      </label>
      {error && (
        <p id={id} className="ps-9 text-sm text-sale">
          {error}
        </p>
      )}
    </div>
  );
}
