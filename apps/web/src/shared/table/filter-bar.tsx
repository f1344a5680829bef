import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { usePanelT } from "../i18n/panel.tsx";
import { Button } from "../ui/button.tsx";
import type { ListParams } from "./use-list-params.ts";

interface Props {
  readonly params: Pick<ListParams<object>, "isFiltered" | "reset">;
  /** A `SearchField` first, then the chips. */
  readonly children: ReactNode;
}

/** Search and chips in one row, which scrolls sideways on a phone, and the way back to the whole list. */
export function FilterBar({ params, children }: Props) {
  const t = usePanelT();
  return (
    <div className="flex flex-wrap items-center gap-2">
      {children}
      {params.isFiltered && (
        <Button look="quiet" className="px-3 text-sm" onClick={params.reset}>
          <RotateCcw aria-hidden className="size-4" />
          {t.panel.reset}
        </Button>
      )}
    </div>
  );
}
