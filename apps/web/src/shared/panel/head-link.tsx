import type { LucideIcon } from "lucide-react";
import type { To } from "react-router";
import { ButtonLink } from "../ui/button-link.tsx";

interface Props {
  readonly to: To;
  readonly icon: LucideIcon;
  readonly label: string;
}

/** A way from the head of a page to another; beside other actions on a phone its icon alone, so that the head stays one row. */
export function HeadLink({ to, icon: Icon, label }: Props) {
  return (
    <ButtonLink to={to} look="soft" title={label} className="px-4 max-md:px-3">
      <Icon aria-hidden className="size-5" />
      <span className="max-md:[:not(:only-child)>&]:sr-only">{label}</span>
    </ButtonLink>
  );
}
