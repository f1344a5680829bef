import type { LucideIcon } from "lucide-react";
import { NavLink } from "react-router";
import { cx } from "#shared/cx.ts";

interface Props {
  readonly to: string;
  readonly end?: boolean;
  readonly icon: LucideIcon;
  readonly label: string;
  /** What the label is of, where it is only a figure: for those who do not see the icon. */
  readonly of?: string | undefined;
  readonly count?: number;
}

export function BottomBarLink({ to, end = false, icon: Icon, label, of, count = 0 }: Props) {
  return (
    <li>
      <NavLink
        to={to}
        end={end}
        className={({ isActive }) =>
          cx(
            "flex h-16 flex-col items-center justify-center gap-1 text-xs -outline-offset-2",
            isActive || count > 0 ? "font-semibold text-accent" : "text-ink-soft",
          )
        }
      >
        <span className="relative">
          <Icon aria-hidden className="size-6" strokeWidth={1.75} />
          {count > 0 && (
            <span
              aria-hidden
              className="figures absolute -top-1.5 start-4 min-w-5 rounded-full bg-accent px-1 text-center text-xs/5 font-semibold text-on-accent"
            >
              {count}
            </span>
          )}
        </span>
        <span className="figures max-w-full truncate px-0.5 tracking-tight">
          {of && <span className="sr-only">{of}: </span>}
          {label}
        </span>
      </NavLink>
    </li>
  );
}
