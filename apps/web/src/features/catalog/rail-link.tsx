import type { ReactNode } from "react";
import { Link, type To } from "react-router";
import { cx } from "#shared/cx.ts";

interface Props {
  readonly to: To;
  readonly current: boolean;
  readonly inner?: boolean;
  readonly children: ReactNode;
}

export function RailLink({ to, current, inner = false, children }: Props) {
  return (
    <Link
      to={to}
      aria-current={current ? "page" : undefined}
      className={cx(
        "flex items-center gap-3 rounded-control px-2 text-sm transition-colors",
        inner ? "min-h-9 py-1.5" : "min-h-11 py-1 font-medium",
        current ? "bg-accent-soft font-semibold text-accent-ink" : "hover:bg-surface",
      )}
    >
      {children}
    </Link>
  );
}
