import type { ReactNode, TextareaHTMLAttributes } from "react";
import { Field } from "../ui/field.tsx";
import { Textarea } from "../ui/textarea.tsx";
import { useFieldError } from "./use-field-error.ts";

interface Props extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

export function TextareaField({ name, label, hint, optional, ...textarea }: Props) {
  const { register, error } = useFieldError(name);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <Textarea {...textarea} {...register(name)} />
    </Field>
  );
}
