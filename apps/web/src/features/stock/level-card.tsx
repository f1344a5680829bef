import type { OwnProduct } from "@saudaflow/contract";
import { ProductName } from "#shared/panel/product-name.tsx";
import { LevelFigure } from "./level-figure.tsx";

/** A product's stock on a phone's list. */
export function LevelCard({ product }: { readonly product: OwnProduct }) {
  return (
    <span className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3">
      <ProductName product={product} />
      <span className="text-base">
        <LevelFigure product={product} />
      </span>
    </span>
  );
}
