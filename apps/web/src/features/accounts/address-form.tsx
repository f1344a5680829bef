import { type SavedAddress, SavedAddressBody } from "@saudaflow/contract";
import { AddressFields } from "#shared/form/address-fields.tsx";
import { CheckboxField } from "#shared/form/checkbox-field.tsx";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { useT } from "#shared/i18n/context.ts";
import { toast } from "#shared/ui/toast.ts";
import { useAddAddressMutation, useChangeAddressMutation } from "./api.ts";

interface Props {
  readonly address: SavedAddress | undefined;
  readonly onDone: () => void;
}

export default function AddressForm({ address, onDone }: Props) {
  const t = useT();
  const [add] = useAddAddressMutation();
  const [change] = useChangeAddressMutation();
  const form = useContractForm(
    SavedAddressBody,
    {
      label: address?.label ?? "",
      city: address?.city ?? "",
      street: address?.street ?? "",
      house: address?.house ?? "",
      apartment: address?.apartment ?? "",
      note: address?.note ?? "",
      is_default: address?.is_default ?? false,
    },
    `address-${address?.id ?? "new"}`,
  );
  return (
    <Form
      form={form}
      className="pb-6"
      onSend={async (body) => {
        await (address ? change({ id: address.id, body }) : add({ body })).unwrap();
        toast({ text: t.account.saved });
        onDone();
      }}
    >
      <TextField
        name="label"
        autoComplete="off"
        optional
        label={t.account.address_label}
        placeholder={t.account.address_label_hint}
      />
      <AddressFields />
      {!address?.is_default && <CheckboxField name="is_default" label={t.account.default_address} />}
      <SubmitButton>{t.common.save}</SubmitButton>
    </Form>
  );
}
