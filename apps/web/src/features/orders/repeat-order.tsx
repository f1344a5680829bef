import { RotateCcw } from "lucide-react";
import { useNavigate } from "react-router";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useRepeatOrderMutation } from "./api.ts";

/** Puts the goods into the cart again and goes there; what is no longer sold is named. */
export function RepeatOrder({ id, primary = false }: { readonly id: number; readonly primary?: boolean }) {
  const t = useT();
  const say = useErrorText();
  const navigate = useNavigate();
  const { key, renew } = useIntentKey();
  const [repeat, { isLoading }] = useRepeatOrderMutation();
  const run = async () => {
    const { data, error } = await repeat({ id, key });
    if (!data) return toast({ text: say(error), look: "bad" });
    renew();
    const names = data.left_out.map(({ name }) => name).join(", ");
    toast(names ? { text: t.orders.repeat_left_out(names), look: "bad" } : { text: t.orders.repeat_done });
    void navigate("/cart");
  };
  return (
    <Button look={primary ? "primary" : "soft"} busy={isLoading} onClick={() => void run()}>
      <RotateCcw aria-hidden className="size-5" />
      {t.orders.repeat}
    </Button>
  );
}
