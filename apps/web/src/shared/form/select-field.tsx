import type { ReactNode } from "react";
import { Field } from "../ui/field.tsx";
import { type Option, Select } from "../ui/select.tsx";
import { useFieldError } from "./use-field-error.ts";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

export function SelectField({ name, label, options, hint, optional }: Props) {
  const { register, error } = useFieldError(name);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <Select options={options} {...register(name)} />
    </Field>
  );
}
