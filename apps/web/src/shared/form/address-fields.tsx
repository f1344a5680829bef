import { useT } from "../i18n/context.ts";
import { TextField } from "./text-field.tsx";

/** `prefix`: where the address stands in the form's values ("address."). */
export function AddressFields({ prefix = "" }: { readonly prefix?: string }) {
  const t = useT().orders.checkout;
  return (
    <fieldset className="grid grid-cols-5 gap-4 md:grid-cols-6">
      <legend className="sr-only">{t.address}</legend>
      <div className="col-span-5 md:col-span-2">
        <TextField name={`${prefix}city`} autoComplete="address-level2" label={t.city} />
      </div>
      <div className="col-span-5 md:col-span-4">
        <TextField name={`${prefix}street`} autoComplete="address-line1" label={t.street} />
      </div>
      <div className="col-span-2">
        <TextField name={`${prefix}house`} autoComplete="off" label={t.house} />
      </div>
      <div className="col-span-3 md:col-span-4">
        <TextField name={`${prefix}apartment`} autoComplete="off" optional label={t.apartment} />
      </div>
      <div className="col-span-5 md:col-span-6">
        <TextField
          name={`${prefix}note`}
          autoComplete="off"
          optional
          label={t.address_note}
          placeholder={t.address_note_hint}
        />
      </div>
    </fieldset>
  );
}
