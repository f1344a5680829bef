import type { LucideIcon } from "lucide-react";
import { NavLink } from "react-router";
import { cx } from "#shared/cx.ts";

interface Props {
  readonly to: string;
  readonly icon: LucideIcon;
  readonly label: string;
}

/** An icon where there is little room, with its word from 1280 px on. */
export function HeaderLink({ to, icon: Icon, label }: Props) {
  return (
    <NavLink
      to={to}
      title={label}
      className={({ isActive }) =>
        cx(
          "flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-2 text-sm font-medium transition-colors hover:bg-surface xl:px-3",
          isActive ? "text-accent" : "text-ink",
        )
      }
    >
      <Icon aria-hidden className="size-5" />
      <span className="sr-only xl:not-sr-only">{label}</span>
    </NavLink>
  );
}
