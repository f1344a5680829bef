import { Boxes, ChartColumn, ClipboardList, FileUp, LayoutDashboard, Package, Store } from "lucide-react";
import { page } from "../panel/pages.ts";

/** The seller's pages in the order of the navigation: a new one is its file and a line here. */
export const pages = [
  page("", () => import("./dashboard-page.tsx"), { icon: LayoutDashboard, label: (t) => t.dashboard.nav }),
  page("orders", () => import("./orders-page.tsx"), { icon: ClipboardList, label: (t) => t.orders.title }),
  page("orders/list", () => import("./order-list-page.tsx")),
  page("orders/:id", () => import("./order-page.tsx")),
  page("orders/:id/picking", () => import("./picking-page.tsx")),
  page("products", () => import("./products-page.tsx"), { icon: Package, label: (t) => t.products.title }),
  page("products/new", () => import("./new-product-page.tsx")),
  page("products/:id", () => import("./product-page.tsx")),
  page("stock", () => import("./stock-page.tsx"), { icon: Boxes, label: (t) => t.stock.title }),
  page("stock/movements", () => import("./movements-page.tsx")),
  page("stock/:productId", () => import("./stock-history-page.tsx")),
  page("imports", () => import("./imports-page.tsx"), { icon: FileUp, label: (t) => t.imports.title }),
  page("imports/:id", () => import("./import-page.tsx")),
  page("reports", () => import("./reports-page.tsx"), { icon: ChartColumn, label: (t) => t.reports.title }),
  page("shop", () => import("./shop-page.tsx"), { icon: Store, label: (t) => t.shops.profile }),
];
