import { Link, type LinkProps } from "react-router";
import { chipClass } from "./chip-class.ts";

export function ChipLink({ chosen = false, ...rest }: LinkProps & { readonly chosen?: boolean }) {
  return <Link {...rest} aria-current={chosen || undefined} className={chipClass(chosen)} />;
}
