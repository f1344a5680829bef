import type { ReactNode } from "react";
import { type FieldValues, useFormState } from "react-hook-form";
import { Form } from "./form.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import type { ContractForm } from "./use-contract-form.ts";

interface Props<V extends FieldValues> {
  readonly form: ContractForm<V>;
  readonly onSend: (values: V) => Promise<unknown>;
  readonly submit: string;
  /** Beside its fields there is more that would be lost: chosen files. */
  readonly holdsMore?: boolean;
  readonly children: ReactNode;
}

/** A form that is a page of its own: its button stays in sight, and leaving it half done asks first. */
export function FormPage<V extends FieldValues>({ form, onSend, submit, holdsMore, children }: Props<V>) {
  const { isDirty, isSubmitting } = useFormState({ control: form.control });
  return (
    <Form
      form={form}
      onSend={onSend}
      footer={
        <div className="sticky bottom-0 z-10 -mx-4 bg-page px-4 py-3 max-md:bottom-16 md:flex md:justify-end">
          <div className="md:w-64">
            <SubmitButton>{submit}</SubmitButton>
          </div>
        </div>
      }
    >
      <UnsavedGuard when={(isDirty || holdsMore === true) && !isSubmitting} />
      {children}
    </Form>
  );
}
