import type { ReactNode } from "react";
import { useT } from "../i18n/context.ts";
import { Button } from "./button.tsx";
import { Sheet } from "./sheet.tsx";

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly children?: ReactNode;
  /** The verb itself ("Отменить заказ"), never just "Да". */
  readonly action: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** There is nothing to confirm yet. */
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
}

/** Asks before what cannot be undone. */
export function Confirm({ action, danger, busy, disabled, onConfirm, children, ...sheet }: Props) {
  const t = useT();
  return (
    <Sheet
      {...sheet}
      kind="dialog"
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="soft" onClick={() => sheet.onOpenChange(false)}>
            {t.common.back}
          </Button>
          <Button look={danger ? "danger" : "primary"} busy={busy} disabled={disabled} onClick={onConfirm}>
            {action}
          </Button>
        </div>
      }
    >
      <div className="text-ink-soft">{children}</div>
    </Sheet>
  );
}
