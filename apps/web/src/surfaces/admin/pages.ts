import { LayoutDashboard, Wallet } from "lucide-react";
import { page } from "../panel/pages.ts";

/** The administrator's pages in the order of the navigation: a new one is its file and a line here. */
export const pages = [
  page("", () => import("./overview-page.tsx"), { icon: LayoutDashboard, label: (t) => t.overview.title }),
  page("top-ups", () => import("./top-ups-page.tsx"), { icon: Wallet, label: (t) => t.admin.top_ups }),
];
