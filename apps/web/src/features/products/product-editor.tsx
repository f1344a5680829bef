import { type Product, ProductBody } from "@saudaflow/contract";
import { useEffect } from "react";
import { useFormState } from "react-hook-form";
import { isApiError } from "#shared/api/problem.ts";
import { FormPage } from "#shared/form/form-page.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useReplaceProductMutation } from "./api.ts";
import { ProductLayout } from "./product-layout.tsx";
import { productValues } from "./product-values.ts";
import { useProductPictures } from "./use-product-pictures.ts";

type ProductValues = ReturnType<typeof productValues>;
const entriesOf = (values: ProductValues) =>
  Object.entries(values) as [keyof ProductValues, ProductValues[keyof ProductValues]][];

export function ProductEditor({ product }: { readonly product: Product }) {
  const t = usePanelT();
  const [replace] = useReplaceProductMutation();
  const pictures = useProductPictures(product);
  const form = useContractForm(ProductBody, productValues(product));
  const { dirtyFields } = useFormState({ control: form.control });
  const { resetField } = form;
  useEffect(() => {
    // What others changed meanwhile comes in where nothing was typed: saving must not take it back.
    for (const [name, defaultValue] of entriesOf(productValues(product))) {
      if (!(name in dirtyFields)) resetField(name, { defaultValue });
    }
  }, [product, dirtyFields, resetField]);
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
