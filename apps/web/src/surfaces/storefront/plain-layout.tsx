import { Outlet } from "react-router";
import { JoinGuestCart } from "#features/cart/join-guest-cart.tsx";
import { SupportLinks } from "#features/settings/support-links.tsx";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { Logo } from "../shell/logo.tsx";
import { OfflineNote } from "../shell/offline-note.tsx";
import { PageChange } from "../shell/page-change.tsx";
import { ScrollMemory } from "../shell/scroll-memory.tsx";
import { SkipLink } from "../shell/skip-link.tsx";
import { ThemeSwitch } from "../shell/theme-switch.tsx";
import { PageProgress } from "./page-progress.tsx";

/** For pages with one thing to do: signing in, ordering, looking at a receipt. Nothing around them leads away. */
export function Component() {
  return (
    <>
      <SkipLink />
      <OfflineNote />
      <header className="mx-auto flex max-w-6xl items-center justify-between gap-2 px-4 py-1.5 md:px-6 md:py-3 print:hidden">
        <Logo />
        <div className="flex items-center gap-1">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto min-h-[calc(100dvh-8rem)] max-w-6xl px-4 pt-2 pb-8 outline-none md:px-6"
      >
        <Outlet />
      </main>
      <footer className="flex justify-center px-4 pb-4 print:hidden">
        <SupportLinks />
      </footer>
      <JoinGuestCart />
      <PageChange />
      <PageProgress />
      <ScrollMemory />
    </>
  );
}
