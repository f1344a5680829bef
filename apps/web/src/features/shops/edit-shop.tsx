import { ReplaceShopBody, type ShopInside } from "@saudaflow/contract";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useReplaceShopMutation } from "./api.ts";
import { ShopContacts, ShopRules } from "./shop-fields.tsx";
import { shopValues } from "./shop-values.ts";

interface Props {
  readonly shop: ShopInside;
}

/** Changes a shop's data in its owner's stead. */
export function EditShop({ shop }: Props) {
  const t = usePanelT().shops;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="soft" className="px-4" onClick={() => setOpen(true)}>
        <Pencil aria-hidden className="size-5" />
        {t.edit}
      </Button>
      <Sheet open={open} onOpenChange={setOpen} title={shop.name}>
        <EditShopForm shop={shop} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function EditShopForm({ shop, onDone }: Props & { readonly onDone: () => void }) {
  const t = usePanelT();
  const [replace] = useReplaceShopMutation();
  const form = useContractForm(ReplaceShopBody, shopValues(shop));
  return (
    <Form
      form={form}
      className="pb-6"
      onSend={async (body) => {
        await replace({ id: shop.id, body }).unwrap();
        toast({ text: t.shops.profile_saved });
        onDone();
      }}
    >
      <ShopContacts />
      <ShopRules />
      <SubmitButton>{t.common.save}</SubmitButton>
    </Form>
  );
}
