import type { ReactNode } from "react";
import { cx } from "../cx.ts";

const LOOKS = {
  neutral: "bg-surface text-ink",
  good: "bg-accent-soft text-accent-ink",
  few: "bg-few-soft text-few",
  bad: "bg-sale-soft text-sale",
  sale: "bg-sale text-on-sale",
};
export type BadgeLook = keyof typeof LOOKS;

/** A word or two about the state of a thing. */
export function Badge({
  look = "neutral",
  children,
  className,
}: {
  readonly look?: BadgeLook;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-small px-2 py-0.5 text-sm font-medium whitespace-nowrap",
        LOOKS[look],
        className,
      )}
    >
      {children}
    </span>
  );
}
