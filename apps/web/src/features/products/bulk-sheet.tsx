import type { ProductsChange, ProductsChanged } from "@saudaflow/contract";
import type { ReactNode } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { useFormat } from "#shared/use-format.ts";
import { BulkPreview, useBulkPreview } from "./bulk-preview.tsx";
import { type BulkTarget, useBulk } from "./use-bulk.ts";

export interface BulkSheetProps {
  readonly target: BulkTarget;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone: () => void;
}
interface Props extends BulkSheetProps {
  readonly title: string;
  /** Undefined until it is said as a whole. */
  readonly change: ProductsChange | undefined;
  readonly before: (line: ProductsChanged["lines"][number]["before"]) => ReactNode;
  readonly children: ReactNode;
}

/** A change of many goods: what it is, what it will do, and the button that does it. */
export function BulkSheet({ target, open, onOpenChange, onDone, title, change, before, children }: Props) {
  const t = usePanelT();
  const f = useFormat();
  const { query, changed } = useBulkPreview(target, open ? change : undefined);
  const { apply, busy } = useBulk(target, onDone);
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      footer={
        <Button
          wide
          size="large"
          busy={busy}
          disabled={!changed}
          onClick={() => change && changed && void apply(change, { expected_changed: changed })}
        >
          {t.products.apply_to(f.number(changed ?? 0), changed ?? 0)}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">{children}</div>
      {change && (
        <section className="mt-6">
          <h3 className="mb-1 font-semibold">{t.products.preview}</h3>
          <BulkPreview query={query} before={before} />
        </section>
      )}
    </Sheet>
  );
}
