import { X } from "lucide-react";
import type { ReactNode } from "react";
import { usePanelT } from "../i18n/panel.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useFormat } from "../use-format.ts";
import type { Selection } from "./use-selection.ts";

interface Props {
  readonly selection: Selection;
  /** How many the list finds, when all of them may be chosen at once. */
  readonly total?: number | undefined;
  /** What can be done with all of them at once. */
  readonly children: ReactNode;
}

/** Comes up from below while rows are chosen. */
export function BulkBar({ selection, total, children }: Props) {
  const t = usePanelT();
  const f = useFormat();
  const { ids, isAll } = selection;
  const count = isAll ? (total ?? 0) : ids.length;
  if (count === 0) return null;
  const words = t.panel.selected(f.number(count));
  return (
    <div
      role="toolbar"
      aria-label={words}
      className="fixed inset-x-3 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-30 mx-auto flex w-fit max-w-[calc(100vw-1.5rem)] items-center gap-x-1 rounded-sheet bg-raised p-1.5 shadow-float max-md:flex-wrap md:bottom-6"
    >
      <IconButton icon={X} label={t.panel.unselect} onClick={selection.clear} />
      <p role="status" className="figures shrink-0 pe-2 text-sm font-semibold">
        {words}
      </p>
      {total !== undefined && !isAll && ids.length < total && (
        <button
          type="button"
          onClick={selection.chooseAll}
          className="figures min-h-11 shrink-0 rounded-control px-3 text-sm font-semibold text-accent hover:bg-accent-soft"
        >
          {t.panel.choose_all(f.number(total))}
        </button>
      )}
      <div className="no-scrollbar relative flex min-w-0 gap-1 overflow-x-auto">{children}</div>
    </div>
  );
}
