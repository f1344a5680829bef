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
  const { changed } = useBulkPreview(target, open ? CHANGE : undefined);
  return (
    <Confirm
      danger
      open={open}
      onOpenChange={onOpenChange}
      title={t.products.archive_title}
      action={
        changed === undefined ? t.products.archive : t.products.archive_count(f.number(changed), changed)
      }
      busy={busy || changed === undefined}
      onConfirm={() => changed !== undefined && void apply(CHANGE, { expected_changed: changed })}
    >
      {t.products.archive_text}
    </Confirm>
  );
}
