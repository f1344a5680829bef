import { admin } from "./admin.ts";
import { dashboard } from "./dashboard.ts";
import { panel } from "./panel.ts";
import { products } from "./products.ts";
import { reports } from "./reports.ts";
import { shop_orders } from "./shop-orders.ts";

export const ru = { admin, dashboard, panel, products, reports, shop_orders };
