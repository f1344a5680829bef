import type { OwnProduct } from "@saudaflow/contract";
import { keepUnits } from "../format.ts";
import { Picture } from "../ui/picture.tsx";

type Shown = Pick<OwnProduct, "name" | "barcode" | "images" | "category_id">;

/** Picture, name and code: how a seller knows a product. */
export function ProductName({ product }: { readonly product: Shown }) {
  const { name, barcode, images, category_id } = product;
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Picture
        src={images[0]?.thumb_url}
        tint={category_id}
        size={40}
        className="w-10 shrink-0 rounded-small"
        imageClassName="p-1"
      />
      <span className="min-w-0">
        <span className="max-md:line-clamp-2 md:block md:truncate">{keepUnits(name)}</span>
        {barcode && (
          <span className="figures block truncate text-xs font-normal text-ink-soft">{barcode}</span>
        )}
      </span>
    </span>
  );
}
