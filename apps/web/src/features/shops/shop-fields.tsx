import { CheckboxField } from "#shared/form/checkbox-field.tsx";
import { MoneyField } from "#shared/form/money-field.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";

/** What a shop is called and where it is found. */
export function ShopContacts() {
  const t = usePanelT().shops;
  return (
    <>
      <TextField name="name" label={t.name} autoComplete="off" />
      <TextField name="bin" label={t.bin} hint={t.bin_hint} inputMode="numeric" autoComplete="off" />
      <TextField name="address" label={t.address} autoComplete="off" />
      <TextField name="phone" label={t.phone} type="tel" autoComplete="off" />
    </>
  );
}

/** How it sells. */
export function ShopRules() {
  const t = usePanelT().shops;
  return (
    <>
      <MoneyField name="delivery_fee" label={t.delivery_fee} hint={t.fee_hint} />
      <div>
        <CheckboxField name="is_vat_payer" label={t.vat_payer} />
        <CheckboxField name="sells_age_restricted" label={t.age_restricted} />
      </div>
    </>
  );
}
