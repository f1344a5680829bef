import type { ReactNode } from "react";
import { Checkbox } from "../ui/checkbox.tsx";
import { useFieldError } from "./use-field-error.ts";

export function CheckboxField({ name, label }: { readonly name: string; readonly label: ReactNode }) {
  const { register, error } = useFieldError(name);
  return <Checkbox label={label} error={error} {...register(name)} />;
}
