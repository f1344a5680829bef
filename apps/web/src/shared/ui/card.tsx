import type { HTMLAttributes } from "react";
import { cx } from "../cx.ts";

/** A soft surface for what belongs together. No border, no shadow: it lies on the page. */
export function Card({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div {...rest} className={cx("rounded-card bg-surface p-4 md:p-6", className)} />;
}
