import { CreateShopBody } from "@saudaflow/contract";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { FormPage } from "#shared/form/form-page.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useOpenShopMutation } from "./api.ts";
import { EMPTY_SHOP } from "./empty-shop.ts";
import { ShopLayout } from "./shop-layout.tsx";

/** A seller who has no shop yet opens it. */
export function NewShop() {
  const t = usePanelT().shops;
  const { key } = useIntentKey();
  const [send] = useOpenShopMutation();
  const form = useContractForm(CreateShopBody, EMPTY_SHOP);
  return (
    <FormPage
      form={form}
      submit={t.open}
      onSend={async (body) => {
        const { name } = await send({ body, key }).unwrap();
        toast({ text: t.opened(name) });
      }}
    >
      <h2 className="text-lg font-semibold">{t.open_own_title}</h2>
      <ShopLayout />
    </FormPage>
  );
}
