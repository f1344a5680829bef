import type { ButtonHTMLAttributes, Ref } from "react";
import { cx } from "../cx.ts";
import { type ButtonLook, buttonClass } from "./button-class.ts";
import { Spinner } from "./spinner.tsx";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {
  /** Work is under way: shows a spinner, keeps its width, ignores clicks. */
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look,
  size,
  wide,
  busy = false,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonClass({ look, size, wide }, className)}
    >
      <span className={cx("inline-flex items-center justify-center gap-2", busy && "opacity-0")}>
        {children}
      </span>
      {busy && <Spinner className="absolute" />}
    </button>
  );
}
