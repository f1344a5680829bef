import { CreateProductBody, type Product } from "@saudaflow/contract";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { isApiError } from "#shared/api/problem.ts";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { FormPage } from "#shared/form/form-page.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { useShops } from "#shared/panel/use-shops.ts";
import { Field } from "#shared/ui/field.tsx";
import { Select } from "#shared/ui/select.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useCreateProductMutation } from "./api.ts";
import { ProductLayout } from "./product-layout.tsx";
import { newProductValues } from "./product-values.ts";
import { useNewPictures } from "./use-new-pictures.ts";

/** A product from nothing: its data first, then the pictures that were chosen for it. */
export function NewProduct({ onCreated }: { readonly onCreated: (product: Product) => void }) {
  const t = usePanelT();
  const [search] = useSearchParams();
  const [shop, setShop] = useState<number>();
  const { shops, shop_id } = useShops(shop);
  const [create] = useCreateProductMutation();
  const { key, renew } = useIntentKey();
  const pictures = useNewPictures();
  const form = useContractForm(CreateProductBody, newProductValues(search.get("barcode") ?? undefined));
  return (
    <FormPage
      form={form}
      submit={t.products.create}
      holdsMore={pictures.pictures.length > 0}
      onSend={async (values) => {
        const body = { shop_id, ...values };
        const { data, error } = await create({ body, key });
        if (isApiError(error) && error.code === "barcode_taken")
          return form.setError("barcodes", { message: error.detail });
        if (!data) throw error;
        renew();
        await pictures.sendTo(data.id);
        toast({ text: t.products.created });
        onCreated(data);
      }}
    >
      <ProductLayout pictures={pictures}>
        {shops.length > 0 && (
          <PanelCard title={t.products.shop}>
            <Field label={t.products.shop}>
              <Select
                value={shop ?? ""}
                onChange={(event) => setShop(Number(event.target.value) || undefined)}
                options={[
                  { value: "", label: t.common.choose },
                  ...shops.map(({ id, name }) => ({ value: String(id), label: name })),
                ]}
              />
            </Field>
          </PanelCard>
        )}
      </ProductLayout>
    </FormPage>
  );
}
