import type { Order } from "@saudaflow/contract";
import { useState } from "react";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useFormat } from "#shared/use-format.ts";
import { useCancelOrderMutation } from "./api.ts";

/** Asks first and says what will happen to goods and money. */
export function CancelOrder({ order }: { readonly order: Order }) {
  const t = useT();
  const f = useFormat();
  const say = useErrorText();
  const { key, renew } = useIntentKey();
  const [open, setOpen] = useState(false);
  const [cancel, { isLoading }] = useCancelOrderMutation();
  const confirm = async () => {
    const { error } = await cancel({ id: order.id, key, body: {} });
    setOpen(false);
    if (error) return toast({ text: say(error), look: "bad" });
    renew();
    toast({ text: t.orders.cancelled });
  };
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {t.orders.cancel}
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        danger
        busy={isLoading}
        title={t.orders.cancel_question}
        action={t.orders.cancel}
        onConfirm={() => void confirm()}
      >
        {order.payment_status === "paid"
          ? t.orders.cancel_paid(f.money(order.total))
          : t.orders.cancel_unpaid}
      </Confirm>
    </>
  );
}
