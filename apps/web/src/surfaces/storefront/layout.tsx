import { Outlet } from "react-router";
import { JoinGuestCart } from "#features/cart/join-guest-cart.tsx";
import { CategoryRail } from "#features/catalog/category-rail.tsx";
import { useT } from "#shared/i18n/context.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { OfflineNote } from "./offline-note.tsx";
import { PageProgress } from "./page-progress.tsx";
import { ScrollMemory } from "./scroll-memory.tsx";

export function Component() {
  const t = useT();
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-60 focus:rounded-control focus:bg-raised focus:px-4 focus:py-3 focus:shadow-float"
      >
        {t.shell.to_content}
      </a>
      <OfflineNote />
      <Header />
      <div className="mx-auto flex max-w-[90rem] gap-8 px-4 pb-24 md:px-6 md:pb-10">
        <aside className="no-scrollbar sticky top-18 hidden h-[calc(100dvh-4.5rem)] w-54 shrink-0 overflow-y-auto pt-2 pb-6 lg:block">
          <CategoryRail />
        </aside>
        <div className="min-w-0 flex-1">
          <main id="content" tabIndex={-1} className="min-h-dvh pt-2 outline-none">
            <Outlet />
          </main>
          <Footer />
        </div>
      </div>
      <BottomBar />
      <JoinGuestCart />
      <PageProgress />
      <ScrollMemory />
    </>
  );
}
