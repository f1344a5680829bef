import type { ComponentProps, ReactNode } from "react";
import { PageHead } from "./page-head.tsx";

interface Props extends ComponentProps<typeof PageHead> {
  /** Facts beside the main part; below it where there is no room. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One thing: what matters most on the left, its facts in a column on the right. Also a page of its own without facts. */
export function DetailPage({ aside, children, ...head }: Props) {
  return (
    <>
      <PageHead {...head} />
      <div
        className="grid max-w-[80rem] grid-cols-[minmax(0,1fr)] items-start gap-4 px-4 pb-10 md:px-8 xl:data-[aside]:grid-cols-[minmax(0,1fr)_22rem]"
        data-aside={aside ? "" : undefined}
      >
        <div className="flex min-w-0 flex-col gap-4">{children}</div>
        {aside && <div className="flex min-w-0 flex-col gap-4">{aside}</div>}
      </div>
    </>
  );
}
