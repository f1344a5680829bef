import type { Address, PlaceOrderBody } from "@saudaflow/contract";
import type { Static } from "typebox";

export type OrderForm = Static<typeof PlaceOrderBody>;

/** What has been typed lives as long as this tab, so that neither a reload nor a sign-in loses it. */
const STORED = "saudaflow.checkout";

const blank = { payment_method: "cash", delivery_method: "delivery", comment: "" } as const;
const blankAddress = { city: "", street: "", house: "", apartment: "", note: "" };

function stored(): Partial<OrderForm> {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? "{}") as Partial<OrderForm>;
  } catch {
    return {};
  }
}

export const keptAddress = (): Address => ({ ...blankAddress, ...stored().address });

/** The form as it was left. Goods that one fetches oneself have no address: it waits for the delivery to be chosen. */
export function loadDraft(shop_id: number): OrderForm {
  const { address: _, ...draft } = { ...blank, ...stored(), shop_id };
  return draft.delivery_method === "delivery" ? { ...draft, address: keptAddress() } : draft;
}

export function keepDraft({ shop_id: _, address = keptAddress(), ...draft }: Partial<OrderForm>): void {
  sessionStorage.setItem(STORED, JSON.stringify({ ...draft, address }));
}
