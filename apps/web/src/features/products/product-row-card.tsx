import type { OwnProduct } from "@saudaflow/contract";
import { cx } from "#shared/cx.ts";
import { keepUnits } from "#shared/format.ts";
import { Picture } from "#shared/ui/picture.tsx";
import { useFormat } from "#shared/use-format.ts";
import { StateBadge } from "./state-badge.tsx";

const LOOKS = { ok: "text-ink-soft", low: "font-semibold text-few", out: "font-semibold text-sale" };

/** A product in the list on a phone. */
export function ProductRowCard({ product }: { readonly product: OwnProduct }) {
  const f = useFormat();
  const { name, price, stock_quantity, unit, level, images, category_id } = product;
  const isShown = product.is_published && !product.is_archived && !product.is_age_hidden;
  return (
    <span className="flex items-center gap-3">
      <Picture
        src={images[0]?.thumb_url}
        tint={category_id}
        size={56}
        className="w-14 shrink-0 rounded-control"
        imageClassName="p-1.5"
      />
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 font-medium">{keepUnits(name)}</span>
        <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="figures text-base font-bold">{f.money(price)}</span>
          <span className={cx("figures", LOOKS[level])}>{f.quantity(stock_quantity, unit)}</span>
          {!isShown && <StateBadge product={product} />}
        </span>
      </span>
    </span>
  );
}
