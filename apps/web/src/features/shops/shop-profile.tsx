import { ReplaceShopBody, type ShopInside } from "@saudaflow/contract";
import { FormPage } from "#shared/form/form-page.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useReplaceShopMutation } from "./api.ts";
import { ShopLayout } from "./shop-layout.tsx";
import { shopValues } from "./shop-values.ts";

/** One's own shop: what shoppers are told and what receipts say. */
export function ShopProfile({ shop }: { readonly shop: ShopInside }) {
  const t = usePanelT();
  const [replace] = useReplaceShopMutation();
  const form = useContractForm(ReplaceShopBody, shopValues(shop));
  return (
    <FormPage
      form={form}
      submit={t.common.save}
      onSend={async (body) => {
        form.reset(shopValues(await replace({ id: shop.id, body }).unwrap()));
        toast({ text: t.shops.profile_saved });
      }}
    >
      {shop.status === "blocked" && (
        <p className="rounded-card bg-sale-soft px-4 py-3 text-sale">
          {t.shops.blocked_note} {shop.blocked_reason}
        </p>
      )}
      <ShopLayout />
    </FormPage>
  );
}
