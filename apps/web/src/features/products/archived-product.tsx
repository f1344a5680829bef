import type { Product } from "@saudaflow/contract";
import { ArchiveRestore } from "lucide-react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useRestoreProductMutation } from "./api.ts";

/** A product in the archive: it is not edited there, only brought back. */
export function ArchivedProduct({ product: { id, images } }: { readonly product: Product }) {
  const t = usePanelT().products;
  const say = useErrorText();
  const [restore, { isLoading }] = useRestoreProductMutation();
  const bringBack = async () => {
    const { error } = await restore({ id });
    toast(error ? { text: say(error), look: "bad" } : { text: t.restored });
  };
  return (
    <EmptyState
      picture={images[0]?.thumb_url ?? "/pictures/box.webp"}
      title={t.archived_title}
      text={t.archived_text}
      action={
        <Button busy={isLoading} onClick={() => void bringBack()}>
          <ArchiveRestore aria-hidden className="size-5" />
          {t.restore}
        </Button>
      }
    />
  );
}
