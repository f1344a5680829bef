import { Archive, ArchiveRestore, Eye, EyeOff, FolderInput, Tag } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { BulkAction } from "#shared/table/bulk-action.tsx";
import { BulkBar } from "#shared/table/bulk-bar.tsx";
import type { Selection } from "#shared/table/use-selection.ts";
import { BulkArchive } from "./bulk-archive.tsx";
import { BulkMove } from "./bulk-move.tsx";
import { BulkPrice } from "./bulk-price.tsx";
import { type BulkTarget, useBulk } from "./use-bulk.ts";

interface Props {
  readonly selection: Selection;
  readonly target: BulkTarget;
  readonly total: number | undefined;
  /** An administrator of several shops has not said whose goods he means. */
  readonly isUnclear: boolean;
  /** They are goods of the archive, which can only be brought back. */
  readonly isArchive: boolean;
}

/** What can be done with the chosen goods. */
export function ProductsBulkBar({ selection, target, total, isUnclear, isArchive }: Props) {
  const t = usePanelT();
  const [open, setOpen] = useState<"price" | "move" | "archive">();
  const { apply, busy } = useBulk(target, selection.clear);
  const sheet = {
    target,
    onOpenChange: (isOpen: boolean) => !isOpen && setOpen(undefined),
    onDone: () => {
      setOpen(undefined);
      selection.clear();
    },
  };
  return (
    <>
      <BulkBar selection={selection} total={total}>
        {isUnclear ? (
          <p className="px-3 text-sm text-few">{t.products.choose_shop}</p>
        ) : isArchive ? (
          <BulkAction
            icon={ArchiveRestore}
            label={t.products.restore}
            disabled={busy}
            onClick={() => void apply({ is_archived: false }, { back: { is_archived: true } })}
          />
        ) : (
          <>
            <BulkAction
              icon={Eye}
              label={t.products.publish}
              disabled={busy}
              onClick={() => void apply({ is_published: true }, { back: { is_published: false } })}
            />
            <BulkAction
              icon={EyeOff}
              label={t.products.hide}
              disabled={busy}
              onClick={() => void apply({ is_published: false }, { back: { is_published: true } })}
            />
            <BulkAction icon={Tag} label={t.products.change_price} onClick={() => setOpen("price")} />
            <BulkAction icon={FolderInput} label={t.products.move} onClick={() => setOpen("move")} />
            <BulkAction danger icon={Archive} label={t.products.archive} onClick={() => setOpen("archive")} />
          </>
        )}
      </BulkBar>
      <BulkPrice {...sheet} open={open === "price"} />
      <BulkMove {...sheet} open={open === "move"} />
      <BulkArchive {...sheet} open={open === "archive"} />
    </>
  );
}
