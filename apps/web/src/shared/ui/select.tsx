import { ChevronDown } from "lucide-react";
import type { Ref, SelectHTMLAttributes } from "react";
import { cx } from "../cx.ts";
import { controlClass } from "./control-class.ts";
import { useFieldProps } from "./field-context.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}
interface Props extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly options: readonly Option[];
  readonly ref?: Ref<HTMLSelectElement>;
}

/** The phone's own wheel is the best list there is, and it costs nothing: a native select. */
export function Select({ options, className, ...rest }: Props) {
  return (
    <span className="relative block">
      <select {...useFieldProps()} {...rest} className={cx(controlClass, "appearance-none pe-10", className)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value} className="bg-raised text-ink">
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 end-3 my-auto size-5 text-ink-soft"
      />
    </span>
  );
}
