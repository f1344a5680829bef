import type { Order } from "@saudaflow/contract";
import { Link } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { Picture } from "#shared/ui/picture.tsx";
import { useFormat } from "#shared/use-format.ts";

interface Props {
  readonly items: Order["items"];
  /** Where a line leads: for a shopper to the shelf. */
  readonly to?: (product_id: number) => string;
}

/** What was bought, at the prices of that moment. */
export function OrderLines({ items, to = (product_id) => `/products/${product_id}` }: Props) {
  const t = useT();
  const f = useFormat();
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.id} className="relative flex items-center gap-3 py-3">
          <Picture src={item.thumb_url} tint={item.product_id} className="size-14 shrink-0 rounded-control" />
          <div className="min-w-0 flex-1">
            <Link
              to={to(item.product_id)}
              className="line-clamp-2 rounded-small after:absolute after:inset-0 hover:text-accent"
            >
              {item.name}
            </Link>
            <p className="figures text-sm text-ink-soft">
              {f.quantity(item.quantity, item.unit)} × {f.money(item.unit_price)}
            </p>
            {item.refunded_quantity > 0 && (
              <p className="text-sm text-sale">
                {t.orders.returned(f.quantity(item.refunded_quantity, item.unit))}
              </p>
            )}
          </div>
          <p className="figures font-semibold">{f.money(item.line_total)}</p>
        </li>
      ))}
    </ul>
  );
}
