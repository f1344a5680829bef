import { type FieldError, get, useFormContext, useFormState } from "react-hook-form";

/** The error of one field of the form around, and the way to register it. */
export function useFieldError(name: string) {
  const { register, control } = useFormContext();
  const { errors } = useFormState({ control, name });
  return { register, error: (get(errors, name) as FieldError | undefined)?.message };
}
