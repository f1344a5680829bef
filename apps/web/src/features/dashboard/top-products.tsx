import type { TopProduct } from "@saudaflow/contract";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { Picture } from "#shared/ui/picture.tsx";
import { useFormat } from "#shared/use-format.ts";

interface Props {
  readonly products: readonly TopProduct[];
  readonly to: (product: TopProduct) => string;
}

/** What brought the most in these days. */
export function TopProducts({ products, to }: Props) {
  const t = usePanelT();
  const f = useFormat();
  return (
    <PanelCard title={t.dashboard.top_products}>
      {products.length === 0 && <p className="text-ink-soft">{t.dashboard.no_sales}</p>}
      <ol className="-my-1 flex flex-col">
        {products.map((product) => (
          <li key={product.product_id} className="relative flex min-h-14 items-center gap-3 py-1">
            <Picture
              src={product.thumb_url}
              tint={product.product_id}
              className="size-11 shrink-0 rounded-control"
            />
            <Link
              to={to(product)}
              className="line-clamp-2 min-w-0 flex-1 rounded-small after:absolute after:inset-0 hover:text-accent"
            >
              {product.name}
            </Link>
            <span className="text-end">
              <span className="figures block font-semibold">{f.money(product.amount)}</span>
              <span className="figures block text-sm text-ink-soft">
                {f.quantity(product.quantity, product.unit)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </PanelCard>
  );
}
