import { CloseAccountBody } from "@saudaflow/contract";
import { isApiError } from "#shared/api/problem.ts";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { useT } from "#shared/i18n/context.ts";
import { useCloseAccountMutation } from "./api.ts";
import { leaveNothing } from "./leave-nothing.ts";

/** Can't be undone, so the password is asked. Open orders or money in the wallet are said by the server. */
export default function CloseAccountForm({ email }: { readonly email: string }) {
  const t = useT();
  const [close] = useCloseAccountMutation();
  const form = useContractForm(CloseAccountBody, { current_password: "" });
  return (
    <Form
      form={form}
      className="pb-6"
      onSend={async (body) => {
        const { error } = await close({ body });
        if (isApiError(error) && error.code === "invalid_credentials") {
          return form.setError(
            "current_password",
            { message: t.account.wrong_password },
            { shouldFocus: true },
          );
        }
        if (error) throw error;
        await leaveNothing();
      }}
    >
      <p className="text-ink-soft">{t.account.close_account_text}</p>
      <input type="text" hidden readOnly value={email} autoComplete="username" />
      <TextField
        name="current_password"
        type="password"
        autoComplete="current-password"
        label={t.account.current_password}
      />
      <SubmitButton>{t.account.close_account}</SubmitButton>
    </Form>
  );
}
