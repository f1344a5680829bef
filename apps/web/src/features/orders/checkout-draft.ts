import type { Address, PlaceOrderBody, Shop } from "@saudaflow/contract";
import type { Static } from "typebox";
import { inTab, recall, remember } from "#shared/storage.ts";

export type OrderForm = Static<typeof PlaceOrderBody>;

/** What has been typed lives as long as this tab, so that neither a reload nor a sign-in loses it. */
const STORED = "saudaflow.checkout";

const blank = { payment_method: "cash", delivery_method: "delivery", comment: "" } as const;
const blankAddress = { city: "", street: "", house: "", apartment: "", note: "" };

const stored = (): Partial<OrderForm> => recall(STORED, inTab) ?? {};

/** The typed address; before anything is typed, in the shop's own town ("Алматы, Абай даңғылы, 44"). */
export function keptAddress({ address: at }: Pick<Shop, "address">): Address {
  const [town = ""] = at.split(",");
  return { ...blankAddress, city: /\d/.test(town) ? "" : town.trim(), ...stored().address };
}

/** The form as it was left. Goods that one fetches oneself have no address: it waits for the delivery to be chosen. */
export function loadDraft(shop: Shop): OrderForm {
  const { address: _, ...draft } = { ...blank, ...stored(), shop_id: shop.id };
  return draft.delivery_method === "delivery" ? { ...draft, address: keptAddress(shop) } : draft;
}

export function keepDraft({ shop_id: _, address = stored().address, ...draft }: Partial<OrderForm>): void {
  remember(STORED, { ...draft, address }, inTab);
}
