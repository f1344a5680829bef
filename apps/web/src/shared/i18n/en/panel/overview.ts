import type { PanelWords } from "../../panel-words.ts";

export const overview: PanelWords["overview"] = {
  title: "Overview",
  periods: { today: "Today", "7d": "7 days", "30d": "30 days" },
  revenue: "Revenue",
  orders: "Orders",
  users: "Users",
  products: "Products on sale",
  was: (value) => `was ${value}`,
  sales: "Sales by day",
  latest: "Latest orders",
  no_orders: "No orders yet",
  top: "Selling best",
  no_sales: "Nothing was sold in these days",
  short: "Running low",
  short_counts: (low, out) => `low: ${low} · out of stock: ${out}`,
  out: "none left",
  enough: "There is enough of everything",
};
