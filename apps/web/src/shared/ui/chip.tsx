import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { chipClass } from "./chip-class.ts";

interface Props {
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
  readonly children: ReactNode;
}

/** A filter that is on or off. */
export function Chip({ chosen, onChange, children }: Props) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={() => onChange(!chosen)}
      className={chipClass(chosen)}
    >
      {chosen && <Check aria-hidden className="size-4" />}
      {children}
    </button>
  );
}
