import type { Product } from "@saudaflow/contract";
import type { ReactNode } from "react";
import { TextField } from "#shared/form/text-field.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { BarcodesField } from "./barcodes-field.tsx";
import { PictureBoard } from "./picture-board.tsx";
import type { PictureModel } from "./picture-model.ts";
import { ProductCategory, ProductNames, ProductPricing, ProductStock } from "./product-fields.tsx";

interface Props {
  readonly pictures: PictureModel;
  /** Undefined: a new one. */
  readonly product?: Product;
  /** Above all else: an administrator's choice of the shop. */
  readonly children?: ReactNode;
}

/** The fields of a product: what it is on the left, its face and state on the right. */
export function ProductLayout({ pictures, product, children }: Props) {
  const t = usePanelT();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {children}
        <ProductNames />
        <ProductPricing />
        <PanelCard title={t.products.place}>
          <div className="flex flex-col gap-4">
            <div className="grid gap-4 sm:grid-cols-2">
              <ProductCategory />
              <TextField name="brand" autoComplete="off" optional label={t.products.brand} />
            </div>
            <BarcodesField />
          </div>
        </PanelCard>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <PictureBoard model={pictures} />
        <ProductStock product={product} />
      </div>
    </div>
  );
}
