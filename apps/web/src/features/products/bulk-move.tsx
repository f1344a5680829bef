import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Field } from "#shared/ui/field.tsx";
import { BulkSheet, type BulkSheetProps } from "./bulk-sheet.tsx";
import { CategorySelect } from "./category-select.tsx";

export function BulkMove(props: BulkSheetProps) {
  const t = usePanelT();
  const [category_id, setCategory] = useState<number>();
  return (
    <BulkSheet
      {...props}
      title={t.products.move_title}
      change={category_id ? { category_id } : undefined}
      before={(line) => line.category_name}
    >
      <Field label={t.products.category}>
        <CategorySelect value={category_id} onChange={setCategory} />
      </Field>
    </BulkSheet>
  );
}
