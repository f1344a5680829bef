import { usePanelT } from "#shared/i18n/panel.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { CategoryForm } from "./category-form.tsx";
import { CategoryPicture } from "./category-picture.tsx";
import type { Line } from "./tree.ts";

/** A category that is changed, or one that is added below another or at the top. */
export type Edited = { readonly line: Line } | { readonly within: Line | undefined };

interface Props {
  readonly edited: Edited | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function CategorySheet({ edited, open, onClose }: Props) {
  const t = usePanelT().categories;
  const line = edited && "line" in edited ? edited.line : undefined;
  const within = edited && "within" in edited ? edited.within : line?.parent;
  return (
    <Sheet
      open={open}
      onOpenChange={(shown) => !shown && onClose()}
      title={line ? t.change : within ? t.add_to(within.category.name) : t.add}
    >
      <div className="pb-6">
        {line && <CategoryPicture category={line.category} />}
        <CategoryForm
          key={line?.category.id ?? "new"}
          category={line?.category}
          parent_id={within?.category.id ?? null}
          onDone={onClose}
        />
      </div>
    </Sheet>
  );
}
