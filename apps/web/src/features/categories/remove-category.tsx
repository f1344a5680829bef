import type { Category } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { RefusalLine } from "#shared/ui/refusal-line.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useDeleteCategoryMutation } from "./api.ts";

interface Props {
  readonly category: Category;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Only an empty category goes; what stands in the way is said where it was asked. */
export function RemoveCategory({ category: { id, name }, open, onClose }: Props) {
  const t = usePanelT();
  const say = useErrorText();
  const [remove, { error, isLoading }] = useDeleteCategoryMutation();
  const confirm = async () => {
    const { error: refused } = await remove({ id });
    if (refused) return;
    onClose();
    toast({ text: t.categories.removed(name) });
  };
  return (
    <Confirm
      danger
      open={open}
      onOpenChange={(shown) => !shown && onClose()}
      title={t.categories.remove_question(name)}
      action={t.common.remove}
      busy={isLoading}
      onConfirm={() => void confirm()}
    >
      <p className="mb-4">{t.categories.remove_means}</p>
      <RefusalLine text={error && say(error)} />
    </Confirm>
  );
}
