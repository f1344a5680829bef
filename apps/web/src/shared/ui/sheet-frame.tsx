import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { cx } from "../cx.ts";
import { useT } from "../i18n/context.ts";
import { IconButton } from "./icon-button.tsx";
import type { SheetProps } from "./sheet.tsx";

const KINDS = {
  sheet: cx(
    "inset-x-0 bottom-0 max-h-[88dvh] rounded-t-sheet data-starting-style:translate-y-full data-ending-style:translate-y-full",
    "md:inset-y-0 md:start-auto md:end-0 md:max-h-none md:w-[26rem] md:rounded-none md:rounded-s-sheet",
    "md:data-starting-style:translate-x-full md:data-starting-style:translate-y-0 md:data-ending-style:translate-x-full md:data-ending-style:translate-y-0",
  ),
  dialog: cx(
    "inset-x-4 top-1/2 mx-auto max-h-[88dvh] max-w-md -translate-y-1/2 rounded-sheet",
    "data-starting-style:scale-95 data-starting-style:opacity-0 data-ending-style:scale-95 data-ending-style:opacity-0",
  ),
};

/** What a sheet is made of; it weighs 20 kB, so `sheet.tsx` asks for it when it is wanted. */
export default function SheetFrame({
  open,
  onOpenChange,
  title,
  kind = "sheet",
  children,
  footer,
}: SheetProps) {
  const t = useT();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-200 data-starting-style:opacity-0 data-ending-style:opacity-0" />
        <Dialog.Popup
          className={cx(
            "fixed z-50 flex flex-col bg-raised text-ink shadow-float outline-none transition-[translate,scale,opacity] duration-200",
            KINDS[kind],
          )}
        >
          <div className="flex items-center justify-between gap-4 ps-6 pe-3 pt-4 pb-2">
            <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
            <Dialog.Close render={<IconButton icon={X} label={t.common.close} />} />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 py-2">{children}</div>
          {footer && <div className="px-6 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))]">{footer}</div>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
