import type { LucideIcon } from "lucide-react";
import { cx } from "../cx.ts";

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

export function BulkAction({ icon: Icon, label, danger = false, disabled, onClick }: Props) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onClick}
      className={cx(
        "flex min-h-11 shrink-0 items-center gap-2 rounded-control px-3 text-sm font-medium transition-colors disabled:opacity-45",
        danger ? "text-sale hover:bg-sale-soft" : "hover:bg-surface",
      )}
    >
      <Icon aria-hidden strokeWidth={1.75} className="size-5" />
      {label}
    </button>
  );
}
