import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useStored } from "#shared/stored.ts";
import { useDesk } from "#shared/use-media.ts";
import { Logo } from "../shell/logo.tsx";
import type { PanelName, PanelPage } from "./pages.ts";
import { PanelLink } from "./panel-link.tsx";

interface Props {
  readonly name: PanelName;
  readonly pages: readonly PanelPage[];
}

/** Words and icons on a desk, icons alone on a tablet; either may choose otherwise. */
export function Sidebar({ name, pages }: Props) {
  const t = usePanelT();
  const desk = useDesk();
  const [chosen, choose] = useStored<{ desk?: boolean; tablet?: boolean }>("panel.folded", {});
  const place = desk ? "desk" : "tablet";
  const folded = chosen[place] ?? !desk;
  const Fold = folded ? PanelLeftOpen : PanelLeftClose;
  return (
    <aside
      className={cx(
        "no-scrollbar sticky top-0 z-30 hidden h-dvh shrink-0 flex-col gap-1 overflow-y-auto bg-surface p-3 md:flex print:hidden",
        folded ? "w-18" : "w-60",
      )}
    >
      <div className={cx("mb-3 flex min-h-11 items-center", folded ? "justify-center" : "px-1")}>
        <Logo small={folded} />
      </div>
      <nav aria-label={t.panel[name]} className="flex flex-1 flex-col gap-1">
        {pages.map(
          ({ path, nav }) =>
            nav && <PanelLink key={path} panel={name} path={path} nav={nav} folded={folded} />,
        )}
      </nav>
      <button
        type="button"
        aria-expanded={!folded}
        title={folded ? t.panel.unfold : undefined}
        onClick={() => choose({ ...chosen, [place]: !folded })}
        className="mt-2 flex min-h-11 items-center gap-3 rounded-control px-3 text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
      >
        <Fold aria-hidden strokeWidth={1.75} className="size-5 shrink-0" />
        <span className={folded ? "sr-only" : "truncate"}>{folded ? t.panel.unfold : t.panel.fold}</span>
      </button>
    </aside>
  );
}
