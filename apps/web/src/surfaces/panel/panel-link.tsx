import { NavLink } from "react-router";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { NavEntry, PanelName } from "./pages.ts";

interface Props {
  readonly panel: PanelName;
  readonly path: string;
  readonly nav: NavEntry;
  /** Only the icon is seen; the word stays for those who do not see it, and as a hint. */
  readonly folded?: boolean;
  readonly onGo?: () => void;
}

export function PanelLink({ panel, path, nav: { icon: Icon, label }, folded = false, onGo }: Props) {
  const t = usePanelT();
  const word = label(t);
  return (
    <NavLink
      to={path ? `/${panel}/${path}` : `/${panel}`}
      end={path === ""}
      title={folded ? word : undefined}
      onClick={onGo}
      className={({ isActive }) =>
        cx(
          "flex min-h-11 items-center gap-3 rounded-control px-3 font-medium transition-colors",
          isActive ? "bg-accent-soft text-accent-ink" : "text-ink hover:bg-sunken",
        )
      }
    >
      <Icon aria-hidden strokeWidth={1.75} className="size-5 shrink-0" />
      <span className={folded ? "sr-only" : "truncate"}>{word}</span>
    </NavLink>
  );
}
