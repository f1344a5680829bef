import type { CartItem } from "@saudaflow/contract";
import { ChevronDown } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";
import { Picture } from "#shared/ui/picture.tsx";
import { useFormat } from "#shared/use-format.ts";

/** The goods of the order: a row of pictures that opens into the list. */
export function CheckoutLines({ items }: { readonly items: readonly CartItem[] }) {
  const t = useT();
  const f = useFormat();
  return (
    <details className="group">
      <summary className="flex min-h-11 list-none items-center gap-3 rounded-control [&::-webkit-details-marker]:hidden">
        <span className="flex shrink-0">
          {items.slice(0, 4).map(({ product }) => (
            <Picture
              key={product.id}
              src={product.images[0]?.thumb_url}
              tint={product.category_id}
              className="-ms-2 size-11 rounded-full inset-ring-2 inset-ring-surface first:ms-0"
            />
          ))}
        </span>
        <span className="flex-1 font-medium">{t.common.products(items.length)}</span>
        <ChevronDown
          aria-hidden
          className="size-5 text-ink-soft transition-transform group-open:rotate-180"
        />
      </summary>
      <ul className="mt-2 flex flex-col gap-3 pt-1">
        {items.map(({ product, quantity, line_total }) => (
          <li key={product.id} className="flex items-baseline justify-between gap-4 text-sm">
            <span className="min-w-0">
              {product.name}{" "}
              <span className="figures text-ink-soft">× {f.quantity(quantity, product.unit)}</span>
            </span>
            <span className="figures">{f.money(line_total)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
