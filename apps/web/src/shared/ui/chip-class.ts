import { cx } from "../cx.ts";

/** A filter or a shortcut in a row of its kind. */
export const chipClass = (chosen: boolean): string =>
  cx(
    "inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full px-4 text-sm font-medium whitespace-nowrap transition-colors",
    chosen ? "bg-accent-soft text-accent-ink" : "bg-surface text-ink hover:bg-sunken",
  );
