import type { Order } from "@saudaflow/contract";
import { useCallback, useState } from "react";
import { useFormState } from "react-hook-form";
import { isApiError } from "#shared/api/problem.ts";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import type { ContractForm } from "#shared/form/use-contract-form.ts";
import { usePlaceOrderMutation } from "./api.ts";
import type { OrderForm } from "./checkout-draft.ts";
import { type Refusal, refusalOf } from "./checkout-refusal.ts";

interface Options {
  readonly form: ContractForm<OrderForm>;
  /** What the buyer is shown; another total is refused by the server, not charged. */
  readonly total: string;
  /** Resolves when the server knows all that was pressed in the cart. */
  readonly settle: () => Promise<unknown>;
  readonly onPlaced: (order: Order) => void;
}

/**
 * Sends the order once: the key stays the same over every try of one intention, so a press after a lost answer gets the
 * first order again. Nobody pays a price that he has not seen.
 */
export function usePlaceOrder({ form, total, settle, onPlaced }: Options) {
  const { key, renew } = useIntentKey();
  const [place] = usePlaceOrderMutation();
  const [refusal, setRefusal] = useState<Refusal>();
  const { isSubmitting } = useFormState({ control: form.control });
  const send = form.send(async (values) => {
    setRefusal(undefined);
    await settle();
    const { data: order, error } = await place({ key, body: { ...values, expected_total: total } });
    if (order) {
      renew();
      return onPlaced(order);
    }
    const known = isApiError(error) ? refusalOf(error) : undefined;
    if (!known) throw error;
    if (known.about === "repetition") renew();
    setRefusal(known);
  });
  const forget = useCallback(() => setRefusal(undefined), []);
  return { send, refusal, forget, busy: isSubmitting };
}
