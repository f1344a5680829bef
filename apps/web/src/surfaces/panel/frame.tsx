import type { ReactNode } from "react";
import { cx } from "#shared/cx.ts";
import { OfflineNote } from "../shell/offline-note.tsx";
import { PageChange } from "../shell/page-change.tsx";
import { ScrollMemory } from "../shell/scroll-memory.tsx";
import { SkipLink } from "../shell/skip-link.tsx";
import type { PanelName, PanelPage } from "./pages.ts";
import { PhoneBar } from "./phone-bar.tsx";
import { Sidebar } from "./sidebar.tsx";
import { Tools } from "./tools.tsx";

interface Props {
  readonly name: PanelName;
  readonly pages: readonly PanelPage[];
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Navigation on the left, the page on the right with the tools over its head; on a phone a bar under the thumb. */
export function PanelFrame({ name, pages, tools, children }: Props) {
  return (
    <div
      className={cx(
        "min-h-dvh md:flex print:block",
        tools ? "[--tools:5.75rem] md:[--tools:23rem]" : "[--tools:4rem] md:[--tools:20rem]",
      )}
    >
      <SkipLink />
      <Sidebar name={name} pages={pages} />
      <div className="min-w-0 flex-1">
        <OfflineNote />
        <Tools name={name}>{tools}</Tools>
        <main id="content" tabIndex={-1} className="outline-none max-md:pb-20">
          {children}
        </main>
      </div>
      <PhoneBar name={name} pages={pages} />
      <PageChange />
      <ScrollMemory />
    </div>
  );
}
