import { moneyText, type Order } from "@saudaflow/contract";
import { useState } from "react";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { toThousandths } from "#shared/ui/quantity.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useFormat } from "#shared/use-format.ts";
import type { RefundChoice } from "./refund-line.tsx";
import { refundSum } from "./refund-sum.ts";
import { useRefundOrderMutation } from "./shop-api.ts";

const NOTHING: RefundChoice = { quantity: 0, restock: true };

/** A refund as it is being made up: nothing of it is lost when the server refuses. */
export function useRefund(order: Order, onDone: () => void) {
  const t = usePanelT();
  const f = useFormat();
  const say = useErrorText();
  const { key, renew } = useIntentKey();
  const [choices, setChoices] = useState<Readonly<Record<number, RefundChoice>>>({});
  const [reason, setReason] = useState("");
  const [send, { isLoading }] = useRefundOrderMutation();
  const left = order.items.filter((item) => item.refunded_quantity < item.quantity);
  const of = (id: number) => choices[id] ?? NOTHING;
  const lines = left
    .map(({ id }) => ({ order_item_id: id, ...of(id) }))
    .filter(({ quantity }) => quantity > 0);
  const sum = refundSum(
    order,
    Object.fromEntries(lines.map(({ order_item_id, quantity }) => [order_item_id, quantity])),
  );
  const refund = async () => {
    const { data, error } = await send({ id: order.id, key, body: { lines, reason: reason.trim() } });
    if (!data) return toast({ text: say(error), look: "bad" });
    renew();
    setChoices({});
    setReason("");
    toast({ text: t.shop_orders.refund_done(f.money(data.amount)) });
    onDone();
  };
  return {
    left,
    of,
    choose: (id: number, choice: RefundChoice) => setChoices({ ...choices, [id]: choice }),
    chooseAll: () =>
      setChoices(
        Object.fromEntries(
          left.map((item) => [
            item.id,
            { ...of(item.id), quantity: toThousandths(item.quantity - item.refunded_quantity) },
          ]),
        ),
      ),
    reason,
    setReason,
    sum: moneyText(sum),
    isReady: lines.length > 0 && reason.trim() !== "",
    isLoading,
    refund,
  };
}
