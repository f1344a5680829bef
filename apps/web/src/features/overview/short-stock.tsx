import type { AdminDashboard } from "@saudaflow/contract";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Badge } from "#shared/ui/badge.tsx";
import { useFormat } from "#shared/use-format.ts";

const SHOWN = 6;

/** What buyers will miss first. */
export function ShortStock({ dashboard }: { readonly dashboard: AdminDashboard }) {
  const t = usePanelT().overview;
  const f = useFormat();
  const { low_stock, low_stock_count, out_of_stock_count } = dashboard;
  if (low_stock.length === 0) return <p className="py-6 text-center text-ink-soft">{t.enough}</p>;
  return (
    <>
      <p className="figures -mt-2 mb-2 text-sm text-ink-soft">
        {t.short_counts(f.number(low_stock_count), f.number(out_of_stock_count))}
      </p>
      <ul className="divide-y divide-line">
        {low_stock.slice(0, SHOWN).map(({ product_id, name, quantity, unit, level }) => (
          <li key={product_id}>
            <Link
              to={`/products/${product_id}`}
              className="-mx-2 flex min-h-11 items-center gap-3 rounded-control px-2 py-1.5 transition-colors hover:bg-sunken"
            >
              <span className="line-clamp-1 min-w-0 flex-1">{name}</span>
              <Badge look={level === "out" ? "bad" : "few"}>
                {level === "out" ? t.out : f.quantity(quantity, unit)}
              </Badge>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
