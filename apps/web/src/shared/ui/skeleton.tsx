import { cx } from "../cx.ts";

/** A grey place where something will be: give it the size of that something. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden className={cx("block animate-breathe rounded-control bg-surface", className)} />;
}
