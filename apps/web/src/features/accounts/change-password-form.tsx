import { ChangePasswordBody } from "@saudaflow/contract";
import { isApiError } from "#shared/api/problem.ts";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { useT } from "#shared/i18n/context.ts";
import { toast } from "#shared/ui/toast.ts";
import { useChangePasswordMutation } from "./api.ts";

/** The server's "wrong password" belongs to the field of the current one. */
export default function ChangePasswordForm({
  email,
  onDone,
}: {
  readonly email: string;
  readonly onDone: () => void;
}) {
  const t = useT();
  const [change] = useChangePasswordMutation();
  const form = useContractForm(ChangePasswordBody, { current_password: "", new_password: "" });
  return (
    <Form
      form={form}
      onSend={async (body) => {
        const { error } = await change({ body });
        if (isApiError(error) && error.code === "invalid_credentials") {
          return form.setError(
            "current_password",
            { message: t.account.wrong_password },
            { shouldFocus: true },
          );
        }
        if (error) throw error;
        toast({ text: t.account.password_changed });
        onDone();
      }}
    >
      {/* Tells a password manager whose password this is. */}
      <input type="text" hidden readOnly value={email} autoComplete="username" />
      <TextField
        name="current_password"
        type="password"
        autoComplete="current-password"
        label={t.account.current_password}
      />
      <TextField
        name="new_password"
        type="password"
        autoComplete="new-password"
        label={t.account.new_password}
        hint={t.account.password_rules}
      />
      <p className="text-sm text-ink-soft">{t.account.password_ends_others}</p>
      <SubmitButton>{t.account.change_password}</SubmitButton>
    </Form>
  );
}
