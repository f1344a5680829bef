import type { CartItem } from "@saudaflow/contract";
import { Trash2 } from "lucide-react";
import { Link } from "react-router";
import { cx } from "#shared/cx.ts";
import { useT } from "#shared/i18n/context.ts";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { Picture } from "#shared/ui/picture.tsx";
import { Stepper } from "#shared/ui/stepper.tsx";
import { useFormat } from "#shared/use-format.ts";
import { CartProblemNote } from "./cart-problem-note.tsx";
import { useChangeLine } from "./use-change-line.ts";

/** One line: what it is, how much of it, what it comes to, and what has changed about it. */
export function CartLineRow({ item }: { readonly item: CartItem }) {
  const t = useT();
  const f = useFormat();
  const { set, remove } = useChangeLine(item);
  const { product, quantity, problem } = item;
  const isGone = problem === "unavailable";
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 py-4 md:grid-cols-[6rem_minmax(0,1fr)] md:gap-x-5">
      <Link to={`/products/${product.id}`} tabIndex={-1} aria-hidden>
        <Picture
          src={product.images[0]?.thumb_url}
          tint={product.category_id}
          className="rounded-card"
          imageClassName={cx("p-[12%]", isGone && "opacity-35 grayscale")}
        />
      </Link>
      <div className="min-w-0">
        <div className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            <Link
              to={`/products/${product.id}`}
              className={cx(
                "line-clamp-2 rounded-small font-medium hover:text-accent",
                isGone && "text-ink-soft",
              )}
            >
              {product.name}
            </Link>
            <p className="mt-0.5 text-sm text-ink-soft">
              <span className="figures">{f.money(product.price)}</span> · {t.common.per_unit[product.unit]}
            </p>
          </div>
          <IconButton
            icon={Trash2}
            label={t.cart.remove_named(product.name)}
            onClick={remove}
            className="-me-2 -mt-2 md:-mt-1"
          />
        </div>
        {!isGone && (
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
            <Stepper
              value={quantity}
              unit={product.unit}
              max={Math.max(product.stock_quantity, 0)}
              label={t.catalog.quantity_of(product.name)}
              onChange={set}
              className="w-36 shrink-0"
            />
            <p className="figures ms-auto text-lg font-bold tracking-tight">{f.money(item.line_total)}</p>
          </div>
        )}
      </div>
      <CartProblemNote item={item} onTake={set} onRemove={remove} />
    </li>
  );
}
