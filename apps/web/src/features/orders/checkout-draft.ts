import type { PlaceOrderBody } from "@saudaflow/contract";
import type { Static } from "typebox";

export type OrderForm = Static<typeof PlaceOrderBody>;

/** What has been typed lives as long as this tab, so that neither a reload nor a sign-in loses it. */
const STORED = "saudaflow.checkout";

export const emptyAddress = { city: "", street: "", house: "", apartment: "", note: "" };

export function loadDraft(shop_id: number): OrderForm {
  const blank = { payment_method: "cash", delivery_method: "delivery", address: emptyAddress, comment: "" } as const;
  try {
    const saved = JSON.parse(sessionStorage.getItem(STORED) ?? "{}") as Partial<OrderForm>;
    return { ...blank, ...saved, shop_id };
  } catch {
    return { ...blank, shop_id };
  }
}

/** `address` may be absent while the goods are to be fetched: the typed one is kept. */
export function keepDraft({ shop_id: _, address, ...draft }: Partial<OrderForm>): void {
  const kept = address ?? loadDraft(0).address;
  sessionStorage.setItem(STORED, JSON.stringify({ ...draft, address: kept }));
}
