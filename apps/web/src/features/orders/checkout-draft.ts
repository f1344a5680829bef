import type { Address, PlaceOrderBody, Shop } from "@saudaflow/contract";
import type { Static } from "typebox";
import { keepTyped, typedIn } from "#shared/form/typed.ts";

export type OrderForm = Static<typeof PlaceOrderBody>;

const FORM = "checkout";

const blank = { payment_method: "cash", delivery_method: "delivery", comment: "" } as const;
const blankAddress = { city: "", street: "", house: "", apartment: "", note: "" };

/** The typed address; before anything is typed, in the shop's own town ("Алматы, Абай даңғылы, 44"). */
export function keptAddress({ address: at }: Pick<Shop, "address">): Address {
  const [town = ""] = at.split(",");
  return { ...blankAddress, city: /\d/.test(town) ? "" : town.trim(), ...typedIn<OrderForm>(FORM).address };
}

/** The form as it was left. Goods that one fetches oneself have no address: it waits for the delivery to be chosen. */
export function loadDraft(shop: Shop): OrderForm {
  const { address: _, ...draft } = { ...blank, ...typedIn<OrderForm>(FORM), shop_id: shop.id };
  return draft.delivery_method === "delivery" ? { ...draft, address: keptAddress(shop) } : draft;
}

/** An address that is not asked for any more stays. */
export function keepDraft({ shop_id: _, ...draft }: Partial<OrderForm>): void {
  keepTyped(FORM, { address: typedIn<OrderForm>(FORM).address, ...draft });
}
