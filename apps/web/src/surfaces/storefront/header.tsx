import { LayoutGrid, ReceiptText, ShieldCheck, Store, UserRound } from "lucide-react";
import { SearchBox } from "#features/catalog/search-box.tsx";
import { useT } from "#shared/i18n/context.ts";
import { useSession } from "#shared/use-session.ts";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { Logo } from "../shell/logo.tsx";
import { ThemeSwitch } from "../shell/theme-switch.tsx";
import { BellLink } from "./bell-link.tsx";
import { CartLink } from "./cart-link.tsx";
import { HeaderLink } from "./header-link.tsx";

/** Below a desk the first row scrolls away and the search stays, unless the keyboard goes there; on a desk all of it stays. */
export function Header() {
  const t = useT();
  const { may } = useSession();
  return (
    <header className="sticky -top-12 z-30 bg-page has-[:is(a,button):focus-visible]:top-0 lg:top-0">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-2 px-4 pb-2 md:gap-x-3 md:px-6 lg:h-18 lg:flex-nowrap lg:pb-0">
        <div className="me-auto flex h-14 min-w-0 flex-1 items-center lg:me-0 lg:w-58 lg:flex-none">
          <Logo />
        </div>
        <div className="order-last w-full lg:order-none lg:mx-auto lg:max-w-xl lg:flex-1">
          <SearchBox />
        </div>
        <div className="flex items-center gap-1">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <nav aria-label={t.shell.navigation} className="hidden items-center gap-1 md:flex">
          <div className="lg:hidden">
            <HeaderLink to="/catalog" icon={LayoutGrid} label={t.shell.catalog} />
          </div>
          {may("seller") && <HeaderLink to="/seller" icon={Store} label={t.shell.seller_panel} isMinor />}
          {may("admin") && <HeaderLink to="/admin" icon={ShieldCheck} label={t.shell.admin_panel} isMinor />}
          <BellLink />
          <HeaderLink to="/orders" icon={ReceiptText} label={t.shell.orders} />
          <HeaderLink to="/profile" icon={UserRound} label={t.shell.profile} />
          <CartLink />
        </nav>
      </div>
    </header>
  );
}
