import type { InputHTMLAttributes, ReactNode } from "react";
import { Field } from "../ui/field.tsx";
import { Input } from "../ui/input.tsx";
import { PasswordInput } from "../ui/password-input.tsx";
import { useFieldError } from "./use-field-error.ts";

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

/** A line of text in a `Form`. `type="number"` gives the schema a number. */
export function TextField({ name, label, hint, optional, ...input }: Props) {
  const { register, error } = useFieldError(name);
  const Control = input.type === "password" ? PasswordInput : Input;
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <Control
        {...input}
        {...(input.type === "number" ? register(name, { valueAsNumber: true }) : register(name))}
      />
    </Field>
  );
}
