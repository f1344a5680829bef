import { Outlet } from "react-router";
import { JoinGuestCart } from "#features/cart/join-guest-cart.tsx";
import { CategoryRail } from "#features/catalog/category-rail.tsx";
import { OfflineNote } from "../shell/offline-note.tsx";
import { PageChange } from "../shell/page-change.tsx";
import { ScrollMemory } from "../shell/scroll-memory.tsx";
import { SkipLink } from "../shell/skip-link.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { PageProgress } from "./page-progress.tsx";

export function Component() {
  return (
    <>
      <SkipLink />
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
      <PageChange />
      <PageProgress />
      <ScrollMemory />
    </>
  );
}
