import { type ReactNode, useId } from "react";
import { cx } from "../cx.ts";

interface Props {
  readonly title: string;
  /** At the right end of the title: a link, a switch. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A titled part of a page. */
export function PanelCard({ title, action, children, className }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx("min-w-0 rounded-card bg-surface p-4 md:p-6", className)}>
      <div className="mb-4 flex min-h-7 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
