import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useT } from "#shared/i18n/context.ts";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { shelfClass } from "./grid-class.ts";
import { useShelfEnds } from "./use-shelf-ends.ts";

/** Swept by a thumb; a mouse gets arrows, the keyboard moves it by itself when the next card takes the focus. */
export function Shelf({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const row = useRef<HTMLUListElement>(null);
  const { atStart, atEnd } = useShelfEnds(row);
  const move = (direction: number) =>
    row.current?.scrollBy({ left: direction * row.current.clientWidth * 0.8, behavior: "smooth" });
  const arrow =
    "absolute top-[30%] z-20 hidden bg-float text-ink shadow-float disabled:hidden md:pointer-fine:grid";
  return (
    <div className="relative">
      <ul ref={row} className={shelfClass}>
        {children}
      </ul>
      <IconButton
        icon={ChevronLeft}
        label={t.common.previous}
        tabIndex={-1}
        disabled={atStart}
        onClick={() => move(-1)}
        className={`${arrow} -start-5`}
      />
      <IconButton
        icon={ChevronRight}
        label={t.common.next}
        tabIndex={-1}
        disabled={atEnd}
        onClick={() => move(1)}
        className={`${arrow} -end-5`}
      />
    </div>
  );
}
