import { ArrowLeft, Wallet } from "lucide-react";
import { Link, Outlet } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { AdminLink } from "./admin-link.tsx";

/** The panel's frame: navigation on the left, dense 14 px text. */
export function Component() {
  const t = useT();
  return (
    <div className="flex min-h-dvh text-sm">
      <nav
        aria-label={t.admin.title}
        className="no-scrollbar sticky top-0 hidden h-dvh w-56 shrink-0 flex-col gap-1 overflow-y-auto bg-surface p-3 md:flex"
      >
        <p className="px-3 py-3 text-base font-bold">SaudaFlow</p>
        <AdminLink to="/admin/top-ups" icon={Wallet} label={t.admin.top_ups} />
        <Link
          to="/"
          className="mt-auto flex min-h-11 items-center gap-3 rounded-control px-3 text-ink-soft hover:bg-sunken hover:text-ink"
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
