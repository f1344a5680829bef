import type { Notification } from "@saudaflow/contract";

/** The page of what a notification is about: one's own order in the shop, one's work in its panel. */
export function targetOf({ type, data, order_id }: Notification): string {
  switch (type) {
    case "order.placed":
      return `/seller/orders/${order_id}`;
    case "order.status":
      // What its client has done is told to the shop.
      return data.by_client === true ? `/seller/orders/${order_id}` : `/orders/${order_id}`;
    case "order.refunded":
      return `/orders/${order_id}`;
    case "stock.low":
      return `/seller/products/${data.product_id}`;
    case "import.done":
      return `/seller/imports/${data.import_id}`;
    case "shop.blocked":
    case "shop.unblocked":
      return "/seller/shop";
    case "top_up.asked":
      return "/admin/top-ups";
    case "top_up.approved":
    case "top_up.rejected":
      return "/wallet";
    case "backup.failed":
      return "/admin";
  }
}
