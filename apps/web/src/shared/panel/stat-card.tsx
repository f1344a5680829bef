import type { ReactNode } from "react";
import { Link, type To } from "react-router";
import { cx } from "../cx.ts";
import { Change } from "./change.tsx";

interface Props {
  readonly label: string;
  readonly value: ReactNode;
  /** In per cent against the time before; null when there was nothing to compare with, undefined when it is not compared. */
  readonly change?: number | null | undefined;
  /** What it is compared with: "вчера 12 300 ₸". */
  readonly note?: ReactNode;
  /** Where the figure is explained. */
  readonly to?: To | undefined;
}

/** One figure that answers "how is it?", with its change. */
export function StatCard({ label, value, change, note, to }: Props) {
  const content = (
    <>
      <span className="text-sm text-ink-soft">{label}</span>
      <span className="figures text-lg font-bold tracking-tight md:text-xl">{value}</span>
      <span className="flex min-h-6 flex-wrap items-center gap-x-2 text-xs text-ink-soft md:text-sm">
        {change !== undefined && <Change percent={change} />}
        {note}
      </span>
    </>
  );
  const look = "flex min-w-0 flex-col gap-1 rounded-card bg-surface p-3.5 md:p-5";
  return to ? (
    <Link to={to} className={cx(look, "transition-colors hover:bg-sunken")}>
      {content}
    </Link>
  ) : (
    <div className={look}>{content}</div>
  );
}
