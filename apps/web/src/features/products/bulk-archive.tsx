import { usePanelT } from "#shared/i18n/panel.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useBulkPreview } from "./bulk-preview.tsx";
import type { BulkSheetProps } from "./bulk-sheet.tsx";
import { useBulk } from "./use-bulk.ts";

const CHANGE = { is_archived: true } as const;

/** Asks before goods leave the shelves and the list. */
export function BulkArchive({ target, open, onOpenChange, onDone }: BulkSheetProps) {
  const t = usePanelT();
  const f = useFormat();
  const { apply, busy } = useBulk(target, onDone);
  const { currentData } = useBulkPreview(target, open ? CHANGE : undefined);
  const count = currentData?.changed;
  return (
    <Confirm
      danger
      open={open}
      onOpenChange={onOpenChange}
      title={t.products.archive_title}
      action={count === undefined ? t.products.archive : t.products.archive_count(f.number(count), count)}
      busy={busy || count === undefined}
      onConfirm={() => void apply(CHANGE)}
    >
      {t.products.archive_text}
    </Confirm>
  );
}
