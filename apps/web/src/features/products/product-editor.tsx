import { type Product, ProductBody } from "@saudaflow/contract";
import { isApiError } from "#shared/api/problem.ts";
import { FormPage } from "#shared/form/form-page.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useReplaceProductMutation } from "./api.ts";
import { ProductLayout } from "./product-layout.tsx";
import { productValues } from "./product-values.ts";
import { useProductPictures } from "./use-product-pictures.ts";

export function ProductEditor({ product }: { readonly product: Product }) {
  const t = usePanelT();
  const [replace] = useReplaceProductMutation();
  const pictures = useProductPictures(product);
  const form = useContractForm(ProductBody, productValues(product));
  return (
    <FormPage
      form={form}
      submit={t.common.save}
      onSend={async (body) => {
        const { data, error } = await replace({ id: product.id, body });
        if (isApiError(error) && error.code === "barcode_taken")
          return form.setError("barcodes", { message: error.detail });
        if (!data) throw error;
        form.reset(productValues(data));
        toast({ text: t.panel.saved });
      }}
    >
      <ProductLayout product={product} pictures={pictures} />
    </FormPage>
  );
}
