import { cx } from "../cx.ts";

/** The most that is told exactly; the server counts no further either. */
const MOST = 99;

/** How many wait. Beside it stands a word that says of what. */
export function CountBadge({ count, className }: { readonly count: number; readonly className?: string }) {
  return (
    <span
      aria-hidden
      className={cx(
        "figures min-w-5 rounded-full bg-accent px-1 text-center text-xs/5 font-semibold text-on-accent",
        className,
      )}
    >
      {count > MOST ? `${MOST}+` : count}
    </span>
  );
}
