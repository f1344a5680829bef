import type { Product } from "@saudaflow/contract";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useDeleteProductMutation } from "./api.ts";

interface Props {
  readonly product: Pick<Product, "id" | "name">;
  readonly onDeleted: () => void;
}

export function DeleteProduct({ product, onDeleted }: Props) {
  const t = usePanelT();
  const say = useErrorText();
  const [remove, { isLoading }] = useDeleteProductMutation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={Trash2} label={t.products.delete} onClick={() => setOpen(true)} />
      <Confirm
        danger
        open={open}
        onOpenChange={setOpen}
        title={t.products.delete_title}
        action={t.products.delete}
        busy={isLoading}
        onConfirm={async () => {
          const { error } = await remove({ id: product.id });
          if (error) return toast({ text: say(error), look: "bad" });
          setOpen(false);
          toast({ text: t.products.deleted });
          onDeleted();
        }}
      >
        <p className="font-medium text-ink">{product.name}</p>
        <p className="mt-1">{t.products.delete_text}</p>
      </Confirm>
    </>
  );
}
