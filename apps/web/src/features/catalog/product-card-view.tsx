import type { ProductCard } from "@saudaflow/contract";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { cx } from "#shared/cx.ts";
import { discountPercent, keepUnits } from "#shared/format.ts";
import { useT } from "#shared/i18n/context.ts";
import { Badge } from "#shared/ui/badge.tsx";
import { Picture } from "#shared/ui/picture.tsx";
import { Price } from "#shared/ui/price.tsx";
import { StockNote } from "./stock-note.tsx";

interface Props {
  readonly product: ProductCard;
  /** The "+" of the cart: another feature's, so the page hands it in. */
  readonly action: ReactNode;
  readonly eager?: boolean;
}

export function ProductCardView({ product, action, eager }: Props) {
  const t = useT();
  const percent = discountPercent(product.price, product.compare_at_price);
  const out = product.stock_quantity <= 0;
  return (
    <article className="group relative flex flex-col">
      <div className="relative mb-2.5">
        <Picture
          image={product.images[0]}
          sizes="(min-width: 48rem) 9rem, 33vw"
          tint={product.category_id}
          eager={eager}
          className="rounded-card"
          imageClassName={cx(
            "p-[13%] transition-transform duration-200 group-hover:scale-105",
            out && "opacity-35 grayscale",
          )}
        />
        {percent > 0 && (
          <Badge look="sale" className="figures absolute start-2 top-2 font-semibold">
            {t.catalog.discount(percent)}
          </Badge>
        )}
        <div className="absolute inset-x-2 bottom-2 z-10">{action}</div>
      </div>
      <Price value={product.price} before={product.compare_at_price} />
      <h3 className="mt-0.5 line-clamp-2 text-sm text-pretty">
        <Link
          to={`/products/${product.id}`}
          className="rounded-card after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-4 focus-visible:after:outline-accent"
        >
          {keepUnits(product.name)}
        </Link>
      </h3>
      <p className="mt-0.5 text-sm">
        <StockNote product={product} />
      </p>
    </article>
  );
}
