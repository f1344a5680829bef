import { Menu as Base } from "@base-ui/react/menu";
import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { cx } from "../cx.ts";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}
interface Props {
  /** The button that opens it, usually an `IconButton`. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
}

/** For panels: the headless part is too heavy for a shopper's first load. */
export function Menu({ trigger, items }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-50 outline-none">
          <Base.Popup className="min-w-44 rounded-card bg-raised p-1.5 text-ink shadow-float outline-none transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0">
            {items.map(({ icon: Icon, ...item }) => (
              <Base.Item
                key={item.id}
                disabled={item.disabled}
                onClick={item.onSelect}
                className={cx(
                  "flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 text-sm outline-none select-none data-disabled:opacity-45 data-highlighted:bg-surface",
                  item.danger && "text-sale",
                )}
              >
                {Icon && <Icon aria-hidden className="size-5 shrink-0" />}
                {item.label}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
