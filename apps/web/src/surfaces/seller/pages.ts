import { Package } from "lucide-react";
import { page } from "../panel/pages.ts";

/** The seller's pages in the order of the navigation: a new one is its file and a line here. */
export const pages = [
  page("products", () => import("./products-page.tsx"), { icon: Package, label: (t) => t.products.title }),
  page("products/new", () => import("./new-product-page.tsx")),
  page("products/:id", () => import("./product-page.tsx")),
];
