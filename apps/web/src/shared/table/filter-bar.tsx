import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { usePanelT } from "../i18n/panel.tsx";
import { Button } from "../ui/button.tsx";
import type { ListParams } from "./use-list-params.ts";

interface Props {
  readonly params: Pick<ListParams<object>, "isFiltered" | "reset">;
  readonly search?: ReactNode;
  /** Chips. */
  readonly children: ReactNode;
}

/** Search and chips, which scroll sideways on a phone, and the way back to the whole list. */
export function FilterBar({ params, search, children }: Props) {
  const t = usePanelT();
  return (
    <div className="flex flex-wrap items-center gap-2">
      {search}
      <div className="no-scrollbar relative -mx-4 flex gap-2 px-4 max-md:w-screen max-md:overflow-x-auto md:mx-0 md:flex-wrap md:px-0">
        {children}
        {params.isFiltered && (
          <Button look="quiet" className="px-3 text-sm" onClick={params.reset}>
            <RotateCcw aria-hidden className="size-4" />
            {t.panel.reset}
          </Button>
        )}
      </div>
    </div>
  );
}
