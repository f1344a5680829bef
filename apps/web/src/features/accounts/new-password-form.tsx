import { ConfirmPasswordResetBody } from "@saudaflow/contract";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { useT } from "#shared/i18n/context.ts";
import { useConfirmPasswordResetMutation } from "./api.ts";

interface Props {
  /** Out of the letter's link. */
  readonly token: string;
  readonly onDone: () => void;
}

export default function NewPasswordForm({ token, onDone }: Props) {
  const t = useT();
  const [confirm] = useConfirmPasswordResetMutation();
  const form = useContractForm(ConfirmPasswordResetBody, { token, new_password: "" });
  return (
    <Form
      form={form}
      onSend={async (body) => {
        await confirm({ body }).unwrap();
        onDone();
      }}
    >
      <TextField
        name="new_password"
        type="password"
        autoComplete="new-password"
        label={t.account.new_password}
        hint={t.account.password_rules}
      />
      <SubmitButton>{t.account.change_password}</SubmitButton>
    </Form>
  );
}
