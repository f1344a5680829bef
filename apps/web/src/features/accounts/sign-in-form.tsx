import { LoginBody } from "@saudaflow/contract";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { useT } from "#shared/i18n/context.ts";
import { useLoginMutation } from "./api.ts";
import { useEnter } from "./use-enter.ts";

export default function SignInForm() {
  const t = useT();
  const [login] = useLoginMutation();
  const enter = useEnter();
  const form = useContractForm(LoginBody, { email: "", password: "" });
  return (
    <Form form={form} onSend={async (body) => enter(await login({ body }).unwrap())}>
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        label={t.account.email}
      />
      <TextField name="password" type="password" autoComplete="current-password" label={t.account.password} />
      <SubmitButton>{t.shell.sign_in}</SubmitButton>
    </Form>
  );
}
