import { ArrowLeft, Wallet } from "lucide-react";
import { Link, Outlet } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { AdminLink } from "./admin-link.tsx";

/** The panel's frame: navigation on the left, dense 14 px text. */
export function Component() {
  const t = useT();
  return (
    <div className="min-h-dvh text-sm md:flex">
      <nav
        aria-label={t.admin.title}
        className="no-scrollbar relative flex gap-1 overflow-x-auto bg-surface p-2 md:sticky md:top-0 md:h-dvh md:w-56 md:shrink-0 md:flex-col md:overflow-y-auto md:p-3"
      >
        <p className="hidden px-3 py-3 text-base font-bold md:block">SaudaFlow</p>
        <AdminLink to="/admin/top-ups" icon={Wallet} label={t.admin.top_ups} />
        <Link
          to="/"
          className="ms-auto flex min-h-11 shrink-0 items-center gap-3 rounded-control md:ms-0 md:mt-auto px-3 text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-5" />
          {t.admin.to_shop}
        </Link>
      </nav>
      <main id="content" className="min-w-0 flex-1 p-4 md:p-8">
        <Outlet />
      </main>
    </div>
  );
}
