import { Menu as MenuIcon } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { BottomBarLink } from "../shell/bottom-bar-link.tsx";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { ThemeChoice } from "../shell/theme-choice.tsx";
import type { PanelName, PanelPage } from "./pages.ts";
import { PanelLink } from "./panel-link.tsx";

interface Props {
  readonly name: PanelName;
  readonly pages: readonly PanelPage[];
}

/** Four places under the thumb, all the others behind the fifth. */
export function PhoneBar({ name, pages }: Props) {
  const t = usePanelT();
  const [open, setOpen] = useState(false);
  const entries = pages.flatMap(({ path, nav }) => (nav ? [{ path, nav }] : []));
  return (
    <nav
      aria-label={t.panel[name]}
      className="fixed inset-x-0 bottom-0 z-30 bg-raised pb-[env(safe-area-inset-bottom)] shadow-float md:hidden print:hidden"
    >
      {/* Long words have more of it than short ones. */}
      <ul className="flex h-16 *:flex-auto">
        {entries.slice(0, 4).map(({ path, nav }) => (
          <BottomBarLink
            key={path}
            to={path ? `/${name}/${path}` : `/${name}`}
            end={path === ""}
            icon={nav.icon}
            label={nav.label(t)}
          />
        ))}
        <li>
          <button
            type="button"
            onClick={() => setOpen(true)}
            className="flex h-16 w-full flex-col items-center justify-center gap-1 text-xs text-ink-soft -outline-offset-2"
          >
            <MenuIcon aria-hidden strokeWidth={1.75} className="size-6" />
            {t.panel.more}
          </button>
        </li>
      </ul>
      <Sheet open={open} onOpenChange={setOpen} title={t.panel[name]}>
        <div className="-mx-3 flex flex-col gap-1">
          {entries.map(({ path, nav }) => (
            <PanelLink key={path} panel={name} path={path} nav={nav} onGo={() => setOpen(false)} />
          ))}
        </div>
        <div className="mt-6 flex flex-col gap-4 pb-6">
          <div className="flex">
            <LanguageSwitch />
          </div>
          <ThemeChoice />
        </div>
      </Sheet>
    </nav>
  );
}
