import type { Notification } from "@saudaflow/contract";

/** The page of what a notification is about; none where there is nothing to see. */
export function targetOf({ type, data, order_id }: Notification): string | undefined {
  if (order_id !== undefined) return `/orders/${order_id}`;
  switch (type) {
    case "stock.low":
      return `/products/${data.product_id}`;
    case "top_up.asked":
      return "/admin/top-ups";
    case "top_up.approved":
    case "top_up.rejected":
      return "/wallet";
    default:
      return undefined;
  }
}
