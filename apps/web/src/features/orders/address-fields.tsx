import { TextField } from "#shared/form/text-field.tsx";
import { useT } from "#shared/i18n/context.ts";

export function AddressFields() {
  const t = useT().orders.checkout;
  return (
    <fieldset className="grid grid-cols-5 gap-4 md:grid-cols-6">
      <legend className="sr-only">{t.address}</legend>
      <div className="col-span-5 md:col-span-2">
        <TextField name="address.city" autoComplete="address-level2" label={t.city} />
      </div>
      <div className="col-span-5 md:col-span-4">
        <TextField name="address.street" autoComplete="address-line1" label={t.street} />
      </div>
      <div className="col-span-2">
        <TextField name="address.house" autoComplete="off" label={t.house} />
      </div>
      <div className="col-span-3">
        <TextField name="address.apartment" autoComplete="off" optional label={t.apartment} />
      </div>
      <div className="col-span-5 md:col-span-6">
        <TextField
          name="address.note"
          autoComplete="off"
          optional
          label={t.address_note}
          placeholder={t.address_note_hint}
        />
      </div>
    </fieldset>
  );
}
