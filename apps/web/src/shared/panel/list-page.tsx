import type { ComponentProps, ReactNode } from "react";
import { PageHead } from "./page-head.tsx";

interface Props extends ComponentProps<typeof PageHead> {
  /** Search and chips, between the head and the list. */
  readonly filters?: ReactNode;
  /** A `DataTable`. */
  readonly children: ReactNode;
}

/** A list that fills the window: on a desk the table scrolls inside it, on a phone the page does. */
export function ListPage({ filters, children, ...head }: Props) {
  return (
    <div className="flex flex-col md:h-dvh">
      <PageHead {...head} />
      <div className="flex min-h-0 flex-1 flex-col gap-3 px-4 pb-4 md:px-8 md:pb-6">
        {filters}
        {children}
      </div>
    </div>
  );
}
