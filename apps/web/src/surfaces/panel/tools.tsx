import type { ReactNode } from "react";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { ThemeSwitch } from "../shell/theme-switch.tsx";
import { AccountMenu } from "./account-menu.tsx";
import type { PanelName } from "./pages.ts";

/** At the right end of the page's head, which leaves `--tools` for them. */
export function Tools({ name, children }: { readonly name: PanelName; readonly children?: ReactNode }) {
  return (
    <header className="relative z-30 h-0 md:sticky md:top-0 print:hidden">
      <div className="ms-auto flex h-16 w-fit items-center gap-1 pe-3 md:pe-6">
        {children}
        <div className="hidden items-center gap-1 md:flex">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <AccountMenu name={name} />
      </div>
    </header>
  );
}
