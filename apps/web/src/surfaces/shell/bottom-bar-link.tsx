import type { LucideIcon } from "lucide-react";
import { NavLink } from "react-router";
import { cx } from "#shared/cx.ts";
import { CountBadge } from "#shared/ui/count-badge.tsx";

interface Props {
  readonly to: string;
  readonly end?: boolean;
  readonly icon: LucideIcon;
  readonly label: string;
  /** Said before the label, for those who do not see the icon and its figure. */
  readonly of?: string | undefined;
  readonly count?: number;
  /** Calls for attention also while one is elsewhere. */
  readonly loud?: boolean;
}

export function BottomBarLink({ to, end = false, icon: Icon, label, of, count = 0, loud = false }: Props) {
  return (
    <li>
      <NavLink
        to={to}
        end={end}
        className={({ isActive }) =>
          cx(
            "flex h-16 flex-col items-center justify-center gap-1 text-xs -outline-offset-2",
            isActive || loud ? "font-semibold text-accent" : "text-ink-soft",
          )
        }
      >
        <span className="relative">
          <Icon aria-hidden className="size-6" strokeWidth={1.75} />
          {count > 0 && <CountBadge count={count} className="absolute -top-1.5 start-4" />}
        </span>
        <span className="figures max-w-full truncate px-0.5 tracking-tight">
          {of && <span className="sr-only">{of}: </span>}
          {label}
        </span>
      </NavLink>
    </li>
  );
}
