import type { CartItem } from "@saudaflow/contract";
import { ArrowDown, ArrowUp, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "#shared/cx.ts";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";

interface Props {
  readonly item: CartItem;
  readonly onTake: (quantity: number) => void;
  readonly onRemove: () => void;
}

/** What changed since the goods were chosen, in plain words, with the one press that settles it. */
export function CartProblemNote({ item, onTake, onRemove }: Props) {
  const t = useT();
  const f = useFormat();
  const { product, problem } = item;
  const left = f.quantity(product.stock_quantity, product.unit);
  switch (problem) {
    case "price_rose":
      return (
        <Note look="few" icon={ArrowUp}>
          {t.cart.price_rose(f.money(item.added_unit_price))}
        </Note>
      );
    case "price_fell":
      return (
        <Note look="good" icon={ArrowDown}>
          {t.cart.price_fell(f.money(item.added_unit_price))}
        </Note>
      );
    case "insufficient_stock":
      return product.stock_quantity > 0 ? (
        <Note
          look="bad"
          icon={CircleAlert}
          action={<Fix onClick={() => onTake(product.stock_quantity)}>{t.cart.take(left)}</Fix>}
        >
          {t.cart.only_left(left)}
        </Note>
      ) : (
        <Note look="bad" icon={CircleAlert} action={<Fix onClick={onRemove}>{t.cart.take_out}</Fix>}>
          {t.catalog.out_of_stock}
        </Note>
      );
    case "unavailable":
      return (
        <Note look="bad" icon={CircleAlert} action={<Fix onClick={onRemove}>{t.cart.take_out}</Fix>}>
          {t.cart.unavailable}
        </Note>
      );
    default:
      return null;
  }
}

const LOOKS = {
  few: "bg-few-soft text-few",
  good: "bg-accent-soft text-accent-ink",
  bad: "bg-sale-soft text-sale",
};

interface NoteProps {
  readonly look: keyof typeof LOOKS;
  readonly icon: typeof CircleAlert;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

function Note({ look, icon: Icon, children, action }: NoteProps) {
  return (
    <div
      className={cx(
        "col-span-full mt-3 flex min-h-11 items-center gap-2 rounded-control ps-3 text-sm font-medium",
        LOOKS[look],
        !action && "pe-3",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <p className="flex-1 py-2">{children}</p>
      {action}
    </div>
  );
}

function Fix({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-11 shrink-0 rounded-control px-3 font-semibold underline underline-offset-4"
    >
      {children}
    </button>
  );
}
