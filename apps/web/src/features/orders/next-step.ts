import type { DeliveryMethod, OrderStatus } from "@saudaflow/contract";
import type { usePanelT } from "#shared/i18n/panel.tsx";

/** The one way forward among what may follow; to cancel is none. */
export const nextStep = (
  transitions: readonly OrderStatus[],
): Exclude<OrderStatus, "cancelled"> | undefined => transitions.find((status) => status !== "cancelled");

/** What the press is called that makes this of an order. */
export function actionWord(
  t: ReturnType<typeof usePanelT>,
  status: Exclude<OrderStatus, "cancelled">,
  delivery: DeliveryMethod,
): string {
  if (status === "pending") return t.orders.statuses.pending;
  const isPickup = status === "completed" && delivery === "pickup";
  return t.shop_orders.actions[isPickup ? "completed_pickup" : status];
}

/** While its goods are put together. */
export const isPicked = (status: OrderStatus): boolean => status === "confirmed" || status === "packing";
