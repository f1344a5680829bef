import type { SavedAddress } from "@saudaflow/contract";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useT } from "#shared/i18n/context.ts";
import { Chip } from "#shared/ui/chip.tsx";
import type { OrderForm } from "./checkout-draft.ts";

/** The buyer's own addresses, one tap each; the main one is there already where nothing has been typed. */
export function SavedAddresses({ addresses }: { readonly addresses: readonly SavedAddress[] }) {
  const t = useT();
  const { control, setValue, getValues } = useFormContext<OrderForm>();
  const typed = useWatch({ control, name: "address" });
  const main = addresses.find((address) => address.is_default);
  useEffect(() => {
    if (main && !getValues("address.street")) setValue("address", fieldsOf(main));
  }, [main, getValues, setValue]);
  if (addresses.length === 0) return null;
  return (
    <fieldset aria-label={t.account.addresses} className="flex min-w-0 flex-wrap gap-2">
      {addresses.map((address) => (
        <Chip
          key={address.id}
          chosen={JSON.stringify(fieldsOf(address)) === JSON.stringify({ ...fieldsOf(address), ...typed })}
          onChange={() => setValue("address", fieldsOf(address), { shouldValidate: true })}
        >
          {address.label || `${address.street}, ${address.house}`}
        </Chip>
      ))}
    </fieldset>
  );
}

function fieldsOf({ city, street, house, apartment = "", note = "" }: SavedAddress) {
  return { city, street, house, apartment, note };
}
