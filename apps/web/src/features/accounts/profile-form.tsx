import { ChangeProfileBody, type User } from "@saudaflow/contract";
import { CheckboxField } from "#shared/form/checkbox-field.tsx";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { useT } from "#shared/i18n/context.ts";
import { userChanged } from "#shared/session.ts";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useChangeProfileMutation } from "./api.ts";

export default function ProfileForm({ user, onDone }: { readonly user: User; readonly onDone: () => void }) {
  const t = useT();
  const dispatch = useAppDispatch();
  const [change] = useChangeProfileMutation();
  const { full_name, phone, order_mails } = user;
  const form = useContractForm(ChangeProfileBody, { full_name, phone: phone ?? "", order_mails }, "profile");
  return (
    <Form
      form={form}
      onSend={async ({ phone = "", ...body }) => {
        // An emptied field is left out of what a form sends: here it means that there is no number any more.
        dispatch(userChanged(await change({ body: { ...body, phone } }).unwrap()));
        toast({ text: t.account.saved });
        onDone();
      }}
    >
      <TextField name="full_name" autoComplete="name" label={t.account.full_name} />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        optional
        label={t.account.phone}
        hint={t.account.phone_hint}
      />
      <CheckboxField name="order_mails" label={t.account.order_mails} />
      <SubmitButton>{t.common.save}</SubmitButton>
    </Form>
  );
}
