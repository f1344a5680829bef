import type { Order } from "@saudaflow/contract";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { Field } from "#shared/ui/field.tsx";
import { Input } from "#shared/ui/input.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useMoveOrder } from "./use-move-order.ts";

/** Cancels for the shop: says what happens to goods and money, and takes a reason. */
export function CancelByShop({ order }: { readonly order: Order }) {
  const t = usePanelT();
  const f = useFormat();
  const move = useMoveOrder();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState("");
  const cancel = async () => {
    setBusy(true);
    await move(order, "cancelled", reason.trim());
    setBusy(false);
    setOpen(false);
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
        busy={busy}
        title={t.shop_orders.cancel_question}
        action={t.orders.cancel}
        onConfirm={() => void cancel()}
      >
        <p className="mb-4">
          {order.payment_status === "unpaid"
            ? t.orders.cancel_unpaid
            : t.shop_orders.cancel_paid(f.money(order.total))}
        </p>
        <Field label={t.shop_orders.cancel_reason} optional>
          <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </Confirm>
    </>
  );
}
