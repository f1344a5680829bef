import type { ReactNode } from "react";
import { TabTitle } from "#shared/ui/tab-title.tsx";

interface Props {
  readonly title: string;
  /** Beside it: a figure, a button. */
  readonly children?: ReactNode;
}

/** The page's one heading, which also names its tab. */
export function PageTitle({ title, children }: Props) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 pt-1 md:mb-6">
      <TabTitle title={title} />
      <h1 className="text-xl font-bold tracking-tight md:text-2xl">{title}</h1>
      {children}
    </div>
  );
}
