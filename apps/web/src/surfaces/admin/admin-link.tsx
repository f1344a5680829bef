import type { LucideIcon } from "lucide-react";
import { NavLink } from "react-router";
import { cx } from "#shared/cx.ts";

interface Props {
  readonly to: string;
  readonly end?: boolean;
  readonly icon: LucideIcon;
  readonly label: string;
}

export function AdminLink({ to, end = false, icon: Icon, label }: Props) {
  return (
    <NavLink
      to={to}
      end={end}
      className={({ isActive }) =>
        cx(
          "flex min-h-11 shrink-0 items-center gap-3 rounded-control px-3 font-medium transition-colors",
          isActive ? "bg-accent-soft text-accent-ink" : "hover:bg-sunken",
        )
      }
    >
      <Icon aria-hidden className="size-5" />
      {label}
    </NavLink>
  );
}
