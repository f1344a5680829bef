import type { LucideIcon } from "lucide-react";
import { NavLink } from "react-router";
import { cx } from "#shared/cx.ts";
import { CountBadge } from "#shared/ui/count-badge.tsx";

interface Props {
  readonly to: string;
  readonly icon: LucideIcon;
  readonly label: string;
  /** How many wait behind it: shown instead of the word. */
  readonly count?: number;
  /** The word only where there is plenty of room. */
  readonly isMinor?: boolean;
}

/** An icon, with its word from 1280 px on or with its figure. */
export function HeaderLink({ to, icon: Icon, label, count, isMinor = false }: Props) {
  return (
    <NavLink
      to={to}
      title={label}
      className={({ isActive }) =>
        cx(
          "relative flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-2 text-sm font-medium transition-colors hover:bg-surface xl:px-3",
          isActive ? "text-accent" : "text-ink",
        )
      }
    >
      <Icon aria-hidden className="size-5" />
      {count !== undefined && count > 0 && <CountBadge count={count} className="absolute top-1 start-6" />}
      <span
        className={cx(
          "sr-only whitespace-nowrap",
          count === undefined && (isMinor ? "2xl:not-sr-only" : "xl:not-sr-only"),
        )}
      >
        {label}
      </span>
    </NavLink>
  );
}
