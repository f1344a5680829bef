import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useConfirmImportMutation } from "./api.ts";

/** Lets the previewed list be carried out. */
export function useConfirmImport(id: number) {
  const say = useErrorText();
  const { key, renew } = useIntentKey();
  const [send, { isLoading }] = useConfirmImportMutation();
  const confirm = async (skip_errors: boolean) => {
    const { error } = await send({ id, key, body: { skip_errors } });
    if (error) toast({ text: say(error), look: "bad" });
    // The list may turn out to be stale: checked again, it is confirmed by an intention of its own.
    else renew();
  };
  return { confirm, busy: isLoading };
}
