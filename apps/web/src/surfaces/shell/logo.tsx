import { Link } from "react-router";
import { cx } from "#shared/cx.ts";
import { useShopName } from "#shared/settings.ts";

/** A basket with a leaf. Drawn here so that it takes the theme's green; beside it the shop's name. `small`: without it. */
export function Logo({ small = false }: { readonly small?: boolean }) {
  return (
    <Link
      to="/"
      className="flex min-h-11 min-w-0 items-center gap-2.5 rounded-control text-lg font-bold tracking-tight"
    >
      <svg viewBox="0 0 40 40" aria-hidden className="size-9 shrink-0">
        <rect width="40" height="40" rx="12" className="fill-accent" />
        <path
          d="M9 17.5h22l-2.1 10.9a3.2 3.2 0 0 1-3.1 2.6H14.2a3.2 3.2 0 0 1-3.1-2.6z"
          className="fill-on-accent"
        />
        <path
          d="M14 17.4c0-5.1 2.8-8.4 8.6-8.9.4 5.4-2.3 8.6-6.6 8.9z"
          className="fill-on-accent"
          opacity=".72"
        />
      </svg>
      {/* On the narrowest phones the basket alone: the switches beside it need the place. */}
      <span
        className={cx("line-clamp-2 leading-tight wrap-anywhere", small ? "sr-only" : "max-[22rem]:sr-only")}
      >
        {useShopName()}
      </span>
    </Link>
  );
}
