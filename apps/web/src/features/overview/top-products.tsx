import type { TopProduct } from "@saudaflow/contract";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Picture } from "#shared/ui/picture.tsx";
import { useFormat } from "#shared/use-format.ts";

const SHOWN = 6;

/** What brought most in these days. */
export function TopProducts({ items }: { readonly items: readonly TopProduct[] }) {
  const t = usePanelT().overview;
  const f = useFormat();
  if (items.length === 0) return <p className="py-6 text-center text-ink-soft">{t.no_sales}</p>;
  return (
    <ol className="divide-y divide-line">
      {items.slice(0, SHOWN).map(({ product_id, name, thumb_url, quantity, unit, amount }) => (
        <li key={product_id}>
          <Link
            to={`/products/${product_id}`}
            className="-mx-2 flex min-h-14 items-center gap-3 rounded-control px-2 py-1.5 transition-colors hover:bg-sunken"
          >
            <Picture src={thumb_url} tint={product_id} className="size-10 shrink-0 rounded-small" />
            <span className="min-w-0 flex-1">
              <span className="line-clamp-1">{name}</span>
              <span className="figures block text-sm text-ink-soft">{f.quantity(quantity, unit)}</span>
            </span>
            <span className="figures font-semibold">{f.money(amount)}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
