import {
  BarChart3,
  ClipboardList,
  FolderTree,
  LayoutDashboard,
  ScrollText,
  Settings,
  Store,
  UsersRound,
  Wallet,
} from "lucide-react";
import { page } from "../panel/pages.ts";

/** The administrator's pages in the order of the navigation: a new one is its file and a line here. */
export const pages = [
  page("", () => import("./overview-page.tsx"), { icon: LayoutDashboard, label: (t) => t.overview.title }),
  page("orders", () => import("./orders-page.tsx"), { icon: ClipboardList, label: (t) => t.orders.title }),
  page("orders/:id", () => import("./order-page.tsx")),
  page("top-ups", () => import("./top-ups-page.tsx"), { icon: Wallet, label: (t) => t.admin.top_ups }),
  page("users", () => import("./users-page.tsx"), { icon: UsersRound, label: (t) => t.people.nav }),
  page("users/:id", () => import("./user-page.tsx")),
  page("shops", () => import("./shops-page.tsx"), { icon: Store, label: (t) => t.shops.title }),
  page("shops/:id", () => import("./shop-page.tsx")),
  page("categories", () => import("./categories-page.tsx"), {
    icon: FolderTree,
    label: (t) => t.categories.title,
  }),
  page("reports", () => import("./reports-page.tsx"), { icon: BarChart3, label: (t) => t.reports.title }),
  page("audit", () => import("./audit-page.tsx"), { icon: ScrollText, label: (t) => t.audit.title }),
  page("settings", () => import("./settings-page.tsx"), { icon: Settings, label: (t) => t.settings.title }),
];
