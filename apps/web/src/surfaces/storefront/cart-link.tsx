import { ShoppingBasket } from "lucide-react";
import { Link } from "react-router";
import { useCartTotal } from "#features/cart/use-cart-total.ts";
import { cx } from "#shared/cx.ts";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";

/** The cart is always one press away and says what is in it. */
export function CartLink() {
  const { total, count } = useCartTotal();
  const f = useFormat();
  const t = useT();
  const filled = count > 0;
  return (
    <Link
      to="/cart"
      aria-label={filled ? t.shell.cart_of(f.money(total)) : t.shell.cart}
      className={cx(
        "figures flex min-h-11 items-center gap-2 rounded-full px-4 text-sm font-semibold transition-colors",
        filled ? "bg-accent text-on-accent hover:bg-accent-strong" : "bg-surface hover:bg-sunken",
      )}
    >
      <ShoppingBasket aria-hidden className="size-5" />
      {filled ? f.money(total) : t.shell.cart}
    </Link>
  );
}
