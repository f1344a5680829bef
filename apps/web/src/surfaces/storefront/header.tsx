import { LayoutGrid, ReceiptText, UserRound } from "lucide-react";
import { SearchBox } from "#features/catalog/search-box.tsx";
import { useT } from "#shared/i18n/context.ts";
import { CartLink } from "./cart-link.tsx";
import { HeaderLink } from "./header-link.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** On a phone the first row scrolls away and the search stays; on a desk all of it stays. */
export function Header() {
  const t = useT();
  return (
    <header className="sticky -top-14 z-30 bg-page md:top-0">
      <div className="mx-auto grid max-w-[90rem] grid-cols-[1fr_auto] items-center gap-x-2 px-4 pb-2 md:flex md:h-18 md:gap-x-3 md:px-6 md:pb-0">
        <div className="flex h-14 items-center lg:w-58">
          <Logo />
        </div>
        <div className="hidden md:block lg:hidden">
          <HeaderLink to="/catalog" icon={LayoutGrid} label={t.shell.catalog} />
        </div>
        <div className="order-last col-span-2 md:order-none md:mx-auto md:w-full md:max-w-xl md:flex-1">
          <SearchBox />
        </div>
        <div className="flex items-center gap-1">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <nav aria-label={t.shell.navigation} className="hidden items-center gap-1 md:flex">
          <HeaderLink to="/orders" icon={ReceiptText} label={t.shell.orders} />
          <HeaderLink to="/profile" icon={UserRound} label={t.shell.profile} />
          <CartLink />
        </nav>
      </div>
    </header>
  );
}
