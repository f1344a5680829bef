import { CreateShopBody } from "@saudaflow/contract";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { CheckboxField } from "#shared/form/checkbox-field.tsx";
import { Form } from "#shared/form/form.tsx";
import { MoneyField } from "#shared/form/money-field.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useOpenShopMutation } from "./api.ts";
import { OwnerField } from "./owner-field.tsx";

/** Opens a shop for a person, who becomes a seller. */
export function OpenShop() {
  const t = usePanelT().shops;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {t.open}
      </Button>
      <Sheet open={open} onOpenChange={setOpen} title={t.open}>
        <OpenShopForm />
      </Sheet>
    </>
  );
}

function OpenShopForm() {
  const t = usePanelT().shops;
  const navigate = useNavigate();
  const { key } = useIntentKey();
  const [send] = useOpenShopMutation();
  const form = useContractForm(CreateShopBody, {
    name: "",
    bin: "",
    address: "",
    phone: "",
    delivery_fee: "0",
    is_vat_payer: false,
    sells_age_restricted: false,
  });
  return (
    <Form
      form={form}
      className="pb-6"
      onSend={async (body) => {
        const shop = await send({ body, key }).unwrap();
        toast({ text: t.opened(shop.name) });
        void navigate(`/admin/shops/${shop.id}`);
      }}
    >
      <OwnerField />
      <TextField name="name" label={t.name} autoComplete="off" />
      <TextField name="bin" label={t.bin} hint={t.bin_hint} inputMode="numeric" autoComplete="off" />
      <TextField name="address" label={t.address} autoComplete="off" />
      <TextField name="phone" label={t.phone} type="tel" autoComplete="off" />
      <MoneyField name="delivery_fee" label={t.delivery_fee} />
      <div>
        <CheckboxField name="is_vat_payer" label={t.vat_payer} />
        <CheckboxField name="sells_age_restricted" label={t.age_restricted} />
      </div>
      <SubmitButton>{t.open}</SubmitButton>
    </Form>
  );
}
