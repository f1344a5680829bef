import type { Messages } from "../messages.ts";

export const admin: Messages["admin"] = {
  title: "Administrator's panel",
  dashboard: "Today",
  orders: "Orders",
  products: "Products",
  stock: "Stock",
  users: "Users",
  shops: "Shops",
  top_ups: "Top-ups",
  reports: "Reports",
  categories: "Categories",
  audit: "Log",
  settings: "Settings",
  to_shop: "To the shop",
};
