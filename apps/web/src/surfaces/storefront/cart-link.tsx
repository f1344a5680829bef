import { ShoppingBasket } from "lucide-react";
import { lazy, type MouseEvent, Suspense, useState } from "react";
import { Link, useLocation } from "react-router";
import { useCartTotal } from "#features/cart/use-cart-total.ts";
import { cx } from "#shared/cx.ts";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";

const CartSheet = lazy(() => import("./cart-sheet.tsx"));

/** The cart is always one press away and says what is in it: a sheet beside the page, or its page in a tab of its own. */
export function CartLink() {
  const { total, count } = useCartTotal();
  const f = useFormat();
  const t = useT();
  const isThere = useLocation().pathname === "/cart";
  const [sheet, setSheet] = useState<"never" | "open" | "closed">("never");
  const filled = count > 0;
  const open = (event: MouseEvent) => {
    if (isThere || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setSheet("open");
  };
  return (
    <>
      <Link
        to="/cart"
        onClick={open}
        aria-label={filled ? t.shell.cart_of(f.money(total)) : t.shell.cart}
        className={cx(
          "figures flex min-h-11 items-center gap-2 rounded-full px-4 text-sm font-semibold transition-colors",
          filled ? "bg-accent text-on-accent hover:bg-accent-strong" : "bg-surface hover:bg-sunken",
        )}
      >
        <ShoppingBasket aria-hidden className="size-5" />
        {filled ? f.money(total) : t.shell.cart}
      </Link>
      {sheet !== "never" && (
        <Suspense>
          <CartSheet open={sheet === "open"} onOpenChange={(next) => setSheet(next ? "open" : "closed")} />
        </Suspense>
      )}
    </>
  );
}
