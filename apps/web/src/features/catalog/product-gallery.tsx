import type { Product } from "@saudaflow/contract";
import { type ReactNode, useState } from "react";
import { cx } from "#shared/cx.ts";
import { discountPercent } from "#shared/format.ts";
import { useT } from "#shared/i18n/context.ts";
import { Badge } from "#shared/ui/badge.tsx";
import { Picture } from "#shared/ui/picture.tsx";

interface Props {
  readonly product: Product;
  /** On the picture's corner: another feature's, so the page hands it in. */
  readonly action?: ReactNode;
}

export function ProductGallery({ product, action }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState(0);
  const percent = discountPercent(product.price, product.compare_at_price);
  return (
    <div>
      <div className="relative">
        <Picture
          image={product.images[chosen]}
          sizes="(min-width: 48rem) 23rem, 66vw"
          alt={product.name}
          tint={product.category_id}
          eager
          size={800}
          className="rounded-sheet max-md:aspect-[1/0.82]"
          imageClassName="p-[12%] max-md:p-[8%]"
        />
        {action && <div className="absolute end-3 top-3">{action}</div>}
        {percent > 0 && (
          <Badge look="sale" className="figures absolute start-4 top-4 px-2.5 py-1 text-base font-semibold">
            {t.catalog.discount(percent)}
          </Badge>
        )}
      </div>
      {product.images.length > 1 && (
        <ul className="mt-3 flex gap-2">
          {product.images.map((image, i) => (
            <li key={image.id}>
              <button
                type="button"
                aria-label={t.catalog.picture(i + 1)}
                aria-pressed={i === chosen}
                onClick={() => setChosen(i)}
                className={cx(
                  "block rounded-card",
                  i === chosen ? "outline-2 outline-accent" : "opacity-70 hover:opacity-100",
                )}
              >
                <Picture
                  src={image.thumb_url}
                  tint={product.category_id}
                  size={72}
                  className="size-18 rounded-card"
                />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
