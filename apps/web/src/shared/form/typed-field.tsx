import { type ReactNode, useState } from "react";
import { useController } from "react-hook-form";
import { Field } from "../ui/field.tsx";
import { Input } from "../ui/input.tsx";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly unit: string;
  readonly wrong: string;
  /** The value that was typed; undefined when it is none, and then the form keeps the text and says so. */
  readonly read: (text: string) => unknown;
  readonly show: (value: unknown) => string;
}

/** A field whose value is not the text that is typed into it; what was typed stays as it is until it is left. */
export function TypedField({ name, label, hint, optional, unit, wrong, read, show }: Props) {
  const { field, fieldState } = useController({ name });
  const [typed, setTyped] = useState<string>();
  const isWrong = typeof field.value === "string" && field.value !== "" && read(field.value) === undefined;
  const error = fieldState.error && (isWrong ? wrong : fieldState.error.message);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <span className="relative block">
        <Input
          ref={field.ref}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          className="figures pe-12"
          value={typed ?? show(field.value)}
          onChange={({ target }) => {
            setTyped(target.value);
            field.onChange(target.value.trim() === "" ? "" : (read(target.value) ?? target.value));
          }}
          onBlur={() => {
            setTyped(undefined);
            field.onBlur();
          }}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-4 flex items-center text-ink-soft"
        >
          {unit}
        </span>
      </span>
    </Field>
  );
}
