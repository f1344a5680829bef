import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A refusal beside what it is about, with the way out of it. */
export function RefusalNote({ title, children, action }: Props) {
  return (
    <div role="alert" data-refusal className="flex gap-3 rounded-card bg-sale-soft p-4">
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-sale" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-sale">{title}</p>
        {children && <div className="mt-1 text-sm">{children}</div>}
        {action && <div className="mt-3">{action}</div>}
      </div>
    </div>
  );
}
