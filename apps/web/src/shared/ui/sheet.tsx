import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";

const load = () => import("./sheet-frame.tsx");
const SheetFrame = lazy(load);

export interface SheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** `sheet`: from below on a phone, from the side on a desk. `dialog`: in the middle, for a question. */
  readonly kind?: "sheet" | "dialog";
  readonly children: ReactNode;
  /** Stays in sight below what scrolls: the one action. */
  readonly footer?: ReactNode;
}

/** Lies over the page. Its code comes after the page's own, before it is asked for. */
export function Sheet(props: SheetProps) {
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) setWanted(true);
  // Without a network it is tried again when the sheet is opened.
  useEffect(() => void load().catch(() => {}), []);
  return (
    wanted && (
      <Suspense>
        <SheetFrame {...props} />
      </Suspense>
    )
  );
}
