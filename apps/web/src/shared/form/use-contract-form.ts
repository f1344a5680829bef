import { useCallback, useEffect, useMemo } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type Resolver,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { Static, TSchema } from "typebox";
import { isApiError } from "../api/problem.ts";
import { useT } from "../i18n/context.ts";
import { useErrorText } from "../ui/use-error-text.ts";
import { forgetTyped, keepTyped, typedIn } from "./typed.ts";

export interface ContractForm<V extends FieldValues> extends UseFormReturn<V> {
  /** Sends the values; a refusal goes beside its fields, or above the button when it belongs to none. */
  readonly send: (
    save: (values: V) => Promise<unknown>,
  ) => (event?: React.BaseSyntheticEvent) => Promise<void>;
}

/** Heavier than a whole form: it comes while the form is read. */
const loadRules = () => import("./schema-resolver.ts");

/**
 * A form on a body schema of the contract: `useContractForm(LoginBody, { email: "", password: "" })`.
 * `name`: under it what is typed outlives a reload, until it is sent.
 */
export function useContractForm<S extends TSchema, V extends FieldValues = Static<S> & FieldValues>(
  schema: S,
  defaults: DefaultValues<NoInfer<V>>,
  name?: string,
): ContractForm<V> {
  const t = useT();
  const say = useErrorText();
  const resolver = useCallback<Resolver<V>>(
    async (...given) => (await loadRules()).schemaResolver<V>(schema, t)(...given),
    [schema, t],
  );
  useEffect(() => void loadRules().catch(() => {}), []);
  const form = useForm<V>({ resolver, defaultValues: defaults, mode: "onTouched" });
  const { handleSubmit, setError, setValue, watch } = form;
  useEffect(() => {
    if (name === undefined) return;
    for (const [field, value] of Object.entries(typedIn(name)))
      setValue(field as Path<V>, value as PathValue<V, Path<V>>, { shouldDirty: true });
    const { unsubscribe } = watch((values) => keepTyped(name, values));
    return unsubscribe;
  }, [name, setValue, watch]);
  const send = useCallback<ContractForm<V>["send"]>(
    (save) =>
      handleSubmit(async (values) => {
        try {
          await save(values);
          if (name !== undefined) forgetTyped(name);
        } catch (error) {
          const fields = isApiError(error) ? error.errors : [];
          for (const [i, { path, code, message }] of fields.entries())
            setError(path as Path<V>, { type: code, message }, { shouldFocus: i === 0 });
          if (fields.length === 0) setError("root", { message: say(error) });
        }
      }),
    [handleSubmit, setError, say, name],
  );
  return useMemo(() => ({ ...form, send }), [form, send]);
}
