import { cx } from "../cx.ts";

export interface ButtonLook {
  /** One `primary` a page. */
  readonly look?: "primary" | "soft" | "quiet" | "danger";
  readonly size?: "small" | "medium" | "large";
  readonly wide?: boolean;
}

const LOOKS = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  soft: "bg-surface text-ink hover:bg-sunken",
  quiet: "text-accent hover:bg-accent-soft",
  danger: "bg-sale-soft text-sale hover:bg-sale hover:text-on-sale",
};
const SIZES = {
  small: "min-h-9 px-3 text-sm/5",
  medium: "min-h-11 px-5 text-base/5",
  large: "min-h-13 px-6 text-base/5",
};

/** One look for buttons and for links that look like buttons. */
export function buttonClass({ look = "primary", size = "medium", wide }: ButtonLook, more?: string): string {
  return cx(
    "relative inline-flex items-center justify-center gap-2 rounded-control py-1.5 font-semibold text-center select-none",
    "transition-[background-color,color,scale] active:scale-[0.98] disabled:opacity-45 disabled:active:scale-100",
    LOOKS[look],
    SIZES[size],
    wide && "w-full",
    more,
  );
}
