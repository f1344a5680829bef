import { CreateShopBody } from "@saudaflow/contract";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useOpenShopMutation } from "./api.ts";
import { EMPTY_SHOP } from "./empty-shop.ts";
import { OwnerField } from "./owner-field.tsx";
import { ShopContacts, ShopRules } from "./shop-fields.tsx";

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
  const form = useContractForm(CreateShopBody, EMPTY_SHOP);
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
      <ShopContacts />
      <ShopRules />
      <SubmitButton>{t.open}</SubmitButton>
    </Form>
  );
}
