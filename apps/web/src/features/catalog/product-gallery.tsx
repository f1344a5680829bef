import type { Product } from "@saudaflow/contract";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { cx } from "#shared/cx.ts";
import { discountPercent } from "#shared/format.ts";
import { useT } from "#shared/i18n/context.ts";
import { Badge } from "#shared/ui/badge.tsx";
import { Picture } from "#shared/ui/picture.tsx";
import { useViewer } from "./use-viewer.ts";

const loadViewer = () => import("#shared/ui/picture-viewer.tsx");
const PictureViewer = lazy(loadViewer);

interface Props {
  readonly product: Product;
  /** On the picture's corner: another feature's, so the page hands it in. */
  readonly action?: ReactNode;
}

export function ProductGallery({ product, action }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState(0);
  const viewer = useViewer();
  const { images, name } = product;
  const percent = discountPercent(product.price, product.compare_at_price);
  return (
    <div>
      <div className="relative">
        <button
          type="button"
          aria-label={t.catalog.enlarge(name)}
          disabled={images.length === 0}
          onPointerEnter={() => void loadViewer().catch(() => {})}
          // Without a network it may not come.
          onClick={() => void loadViewer().then(viewer.open, () => {})}
          className="block w-full cursor-zoom-in rounded-sheet disabled:cursor-auto"
        >
          <Picture
            image={images[chosen]}
            sizes="(min-width: 48rem) 23rem, 66vw"
            alt={name}
            tint={product.category_id}
            eager
            size={800}
            className="rounded-sheet max-md:aspect-[1/0.82]"
            imageClassName="p-[12%] max-md:p-[8%]"
          />
        </button>
        {action && <div className="absolute end-3 top-3">{action}</div>}
        {percent > 0 && (
          <Badge look="sale" className="figures absolute start-4 top-4 px-2.5 py-1 text-base font-semibold">
            {t.catalog.discount(percent)}
          </Badge>
        )}
      </div>
      {images.length > 1 && (
        <ul className="mt-3 flex gap-2">
          {images.map((image, i) => (
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
      {viewer.isWanted && (
        <Suspense>
          <PictureViewer
            images={images}
            name={name}
            first={chosen}
            open={viewer.isOpen}
            onClose={viewer.close}
          />
        </Suspense>
      )}
    </div>
  );
}
