import { AskPasswordResetBody } from "@saudaflow/contract";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { useT } from "#shared/i18n/context.ts";
import { useAskPasswordResetMutation } from "./api.ts";

/** `onSent` hears the address to which a letter goes, if there is such an account: nobody is told whether there is. */
export default function AskResetForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const t = useT();
  const [ask] = useAskPasswordResetMutation();
  const form = useContractForm(AskPasswordResetBody, { email: "" });
  return (
    <Form
      form={form}
      onSend={async (body) => {
        await ask({ body }).unwrap();
        onSent(body.email);
      }}
    >
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        label={t.account.email}
      />
      <SubmitButton>{t.account.reset_send}</SubmitButton>
    </Form>
  );
}
