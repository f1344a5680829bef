import { RegisterBody } from "@saudaflow/contract";
import type { ReactNode } from "react";
import { CheckboxField } from "#shared/form/checkbox-field.tsx";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { useT } from "#shared/i18n/context.ts";
import { useRegisterMutation } from "./api.ts";
import { ConsentText } from "./consent-text.tsx";
import { useEnter } from "./use-enter.ts";

// Consent is given by a person's own tick, never beforehand.
const blank = { full_name: "", email: "", phone: "", password: "", consent: undefined as unknown as true };

/** `children` stand below it, not before it is there: how high it is, its words decide. */
export default function RegisterForm({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const [register] = useRegisterMutation();
  const enter = useEnter();
  const form = useContractForm(RegisterBody, blank, "register");
  return (
    <>
      <Form form={form} onSend={async (body) => enter(await register({ body }).unwrap())}>
        <TextField name="full_name" autoComplete="name" label={t.account.full_name} />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          label={t.account.email}
        />
        <TextField
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          placeholder="+7 7__ ___ __ __"
          optional
          label={t.account.phone}
          hint={t.account.phone_hint}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="new-password"
          label={t.account.password}
          hint={t.account.password_rules}
        />
        <CheckboxField name="consent" label={t.account.consent} />
        <ConsentText />
        <SubmitButton>{t.account.register}</SubmitButton>
      </Form>
      {children}
    </>
  );
}
