import { Link, type LinkProps } from "react-router";
import { type ButtonLook, buttonClass } from "./button-class.ts";

/** Goes somewhere but looks like a button. */
export function ButtonLink({ look, size, wide, className, ...rest }: LinkProps & ButtonLook) {
  return <Link {...rest} className={buttonClass({ look, size, wide }, className)} />;
}
