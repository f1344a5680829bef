import type { Category } from "@saudaflow/contract";
import { ImagePlus, Trash2 } from "lucide-react";
import { useRef } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { shrinkPicture } from "#shared/shrink-picture.ts";
import { Button } from "#shared/ui/button.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { Picture } from "#shared/ui/picture.tsx";
import { RefusalLine } from "#shared/ui/refusal-line.tsx";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useRemoveCategoryPictureMutation, useSetCategoryPictureMutation } from "./api.ts";

/** The picture of a category: kept at once, beside the form. */
export function CategoryPicture({ category: { id, picture_url } }: { readonly category: Category }) {
  const t = usePanelT().categories;
  const say = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const [set, { isLoading, error }] = useSetCategoryPictureMutation();
  const [remove, { isLoading: isRemoving, error: notRemoved }] = useRemoveCategoryPictureMutation();
  const refused = error ?? notRemoved;
  const send = async (file: File | undefined) => {
    if (!file) return;
    const body = new FormData();
    body.append("file", await shrinkPicture(file), "picture");
    await set({ id, body });
  };
  return (
    <div className="mb-5 flex flex-col gap-3">
      <div className="flex items-center gap-3">
        <Picture src={picture_url} tint={id} className="size-20 shrink-0 rounded-card" />
        <input
          ref={input}
          type="file"
          hidden
          accept="image/jpeg,image/png,image/webp"
          onChange={({ target }) => {
            void send(target.files?.[0]);
            target.value = "";
          }}
        />
        <Button look="soft" busy={isLoading} onClick={() => input.current?.click()}>
          <ImagePlus aria-hidden className="size-5" />
          {picture_url ? t.change_picture : t.add_picture}
        </Button>
        {picture_url && (
          <IconButton
            icon={Trash2}
            label={t.remove_picture}
            disabled={isRemoving}
            onClick={() => void remove({ id })}
          />
        )}
      </div>
      <RefusalLine text={refused && say(refused)} />
    </div>
  );
}
