import { X } from "lucide-react";
import type { ReactNode } from "react";
import { usePanelT } from "../i18n/panel.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import type { Selection } from "./use-selection.ts";

interface Props {
  readonly selection: Selection;
  /** What can be done with all of them at once. */
  readonly children: ReactNode;
}

/** Comes up from below while rows are chosen. */
export function BulkBar({ selection, children }: Props) {
  const t = usePanelT();
  const count = selection.ids.length;
  if (count === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label={t.panel.selected(count)}
      className="fixed inset-x-3 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-30 mx-auto flex w-fit max-w-[calc(100vw-1.5rem)] items-center gap-1 rounded-sheet bg-raised p-1.5 shadow-float md:bottom-6"
    >
      <IconButton icon={X} label={t.panel.unselect} onClick={selection.clear} />
      <p role="status" className="figures shrink-0 pe-2 text-sm font-semibold">
        {t.panel.selected(count)}
      </p>
      <div className="no-scrollbar relative flex min-w-0 gap-1 overflow-x-auto">{children}</div>
    </div>
  );
}
