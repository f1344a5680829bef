import { SettingsBody } from "@saudaflow/contract";
import { useState } from "react";
import { isApiError } from "#shared/api/problem.ts";
import { CheckboxField } from "#shared/form/checkbox-field.tsx";
import { FormPage } from "#shared/form/form-page.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useLazyGetSettingsQuery, useReplaceSettingsMutation } from "./api.ts";
import { MeanwhileNote } from "./meanwhile-note.tsx";
import { VatRates } from "./vat-rates.tsx";

/** Empty boxes instead of nothing. */
const typed = (settings: SettingsBody): SettingsBody => ({
  ...settings,
  support_phone: settings.support_phone ?? "",
  support_email: settings.support_email ?? "",
});

/** All rules of the installation, each explained; what somebody else changed meanwhile is taken over, what was typed stays. */
export function SettingsForm({ settings }: { readonly settings: SettingsBody }) {
  const t = usePanelT();
  const [base, setBase] = useState(settings);
  const [met, setMet] = useState<{ before: SettingsBody; now: SettingsBody }>();
  const [replace] = useReplaceSettingsMutation();
  const [read] = useLazyGetSettingsQuery();
  const form = useContractForm(SettingsBody, typed(settings));
  const save = async (body: SettingsBody) => {
    const { data, error } = await replace({ body });
    if (data) {
      form.reset(typed(data));
      setBase(data);
      setMet(undefined);
      toast({ text: t.settings.saved });
    } else if (isApiError(error) && error.code === "settings_changed") {
      const now = await read().unwrap();
      form.reset(typed(now), { keepDirtyValues: true });
      setMet({ before: base, now });
      setBase(now);
    } else throw error;
  };
  return (
    <FormPage form={form} onSend={save} submit={t.common.save}>
      {met && <MeanwhileNote {...met} />}
      <PanelCard title={t.settings.about}>
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Setting name="name" />
          <Setting name="support_phone" type="tel" />
          <Setting name="support_email" type="email" />
          <Setting name="min_age" type="number" />
        </div>
      </PanelCard>
      <PanelCard title={t.settings.sales}>
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Setting name="max_unpaid_orders" type="number" />
          <Setting name="pending_order_hours" type="number" />
          <VatRates />
        </div>
      </PanelCard>
      <PanelCard title={t.settings.access}>
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <div className="lg:col-span-2">
            <CheckboxField name="registration_open" label={t.settings.names.registration_open} />
            <p className="ps-9 text-sm text-ink-soft">{t.settings.hints.registration_open}</p>
          </div>
          <Setting name="login_failures" type="number" />
          <Setting name="login_failure_minutes" type="number" />
          <Setting name="logins_per_minute" type="number" />
          <Setting name="registrations_per_hour" type="number" />
          <Setting name="requests_per_minute" type="number" />
        </div>
      </PanelCard>
    </FormPage>
  );
}

interface SettingProps {
  readonly name: Exclude<keyof SettingsBody, "version" | "vat_rates" | "registration_open">;
  readonly type?: "number" | "tel" | "email";
}

function Setting({ name, type }: SettingProps) {
  const t = usePanelT().settings;
  return <TextField name={name} type={type} label={t.names[name]} hint={t.hints[name]} autoComplete="off" />;
}
