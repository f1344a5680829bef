import type { PanelWords } from "../../panel-words.ts";

export const dashboard: PanelWords["dashboard"] = {
  nav: "Overview",
  title: "Today",
  revenue: "Revenue",
  orders: "Orders",
  average_order: "Average order",
  items: "Lines ordered",
  yesterday: (figure) => `yesterday ${figure}`,
  week_ago: (figure) => `a week ago ${figure}`,
  waiting: "Orders to work on",
  sales: "Sales",
  days: { 7: "7 days", 30: "30 days" },
  top_products: "Best sellers",
  no_sales: "Nothing was sold in these days.",
  latest_orders: "Latest orders",
  all_orders: "All orders",
  no_orders: "No orders yet.",
  low_stock: "Low stock",
  low_and_out: (low, out) => `low: ${low}, out: ${out}`,
  enough: "There is enough of everything.",
  out: "out",
};
