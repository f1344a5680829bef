import { House, LayoutGrid, ReceiptText, ShoppingBasket, UserRound } from "lucide-react";
import { useCartTotal } from "#features/cart/use-cart-total.ts";
import { useUnread } from "#features/notifications/use-unread.ts";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";
import { BottomBarLink } from "../shell/bottom-bar-link.tsx";

/** The phone's five places, under the thumb. */
export function BottomBar() {
  const t = useT();
  const f = useFormat();
  const { total, count } = useCartTotal();
  const unread = useUnread();
  const filled = count > 0;
  return (
    <nav
      aria-label={t.shell.navigation}
      className="fixed inset-x-0 bottom-0 z-30 bg-raised pb-[env(safe-area-inset-bottom)] shadow-float md:hidden"
    >
      {/* Alike, unless a word or the cart's total needs more on a narrow phone. */}
      <ul className="grid h-16 grid-cols-[repeat(5,minmax(max-content,1fr))]">
        <BottomBarLink to="/" end icon={House} label={t.shell.home} />
        <BottomBarLink to="/catalog" icon={LayoutGrid} label={t.shell.catalog} />
        <BottomBarLink
          to="/cart"
          icon={ShoppingBasket}
          label={filled ? f.money(total) : t.shell.cart}
          of={filled ? t.shell.cart : undefined}
          count={count}
          loud={filled}
        />
        <BottomBarLink to="/orders" icon={ReceiptText} label={t.shell.orders} />
        <BottomBarLink
          to="/profile"
          icon={UserRound}
          label={t.shell.profile}
          of={unread > 0 ? t.notifications.unread(unread) : undefined}
          count={unread}
        />
      </ul>
    </nav>
  );
}
