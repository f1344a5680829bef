import { useCallback, useMemo } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { Static, TSchema } from "typebox";
import { isApiError } from "../api/problem.ts";
import { useT } from "../i18n/context.ts";
import { useErrorText } from "../ui/use-error-text.ts";
import { schemaResolver } from "./schema-resolver.ts";

export interface ContractForm<V extends FieldValues> extends UseFormReturn<V> {
  /** Sends the values; a refusal goes beside its fields, or above the button when it belongs to none. */
  readonly send: (
    save: (values: V) => Promise<unknown>,
  ) => (event?: React.BaseSyntheticEvent) => Promise<void>;
}

/** A form on a body schema of the contract: `useContractForm(LoginBody, { email: "", password: "" })`. */
export function useContractForm<S extends TSchema, V extends FieldValues = Static<S> & FieldValues>(
  schema: S,
  defaults: DefaultValues<NoInfer<V>>,
): ContractForm<V> {
  const t = useT();
  const say = useErrorText();
  const resolver = useMemo(() => schemaResolver<V>(schema, t), [schema, t]);
  const form = useForm<V>({ resolver, defaultValues: defaults, mode: "onTouched" });
  const { handleSubmit, setError } = form;
  const send = useCallback<ContractForm<V>["send"]>(
    (save) =>
      handleSubmit(async (values) => {
        try {
          await save(values);
        } catch (error) {
          const fields = isApiError(error) ? error.errors : [];
          for (const field of fields)
            setError(field.path as Path<V>, { type: field.code, message: field.message });
          if (fields.length === 0) setError("root", { message: say(error) });
        }
      }),
    [handleSubmit, setError, say],
  );
  return useMemo(() => ({ ...form, send }), [form, send]);
}
