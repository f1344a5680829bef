import type { FormEventHandler, ReactNode } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import { cx } from "../cx.ts";
import { FormError } from "./form-error.tsx";
import type { ContractForm } from "./use-contract-form.ts";

interface Props<V extends FieldValues> {
  readonly form: ContractForm<V>;
  readonly onSend: (values: V) => Promise<unknown>;
  readonly children: ReactNode;
  readonly className?: string;
  /** Below what the form is told by no field: its button. */
  readonly footer?: ReactNode;
}

/** `<Form form={form} onSend={(body) => login({ body }).unwrap()}>` with fields and a `SubmitButton` in it. */
export function Form<V extends FieldValues>({ form, onSend, children, className, footer }: Props<V>) {
  const submit = form.send(onSend) as FormEventHandler;
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className={cx("flex flex-col gap-4", className)}>
        {children}
        <FormError />
        {footer}
      </form>
    </FormProvider>
  );
}
