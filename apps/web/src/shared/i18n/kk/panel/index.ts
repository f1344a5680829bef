import type { PanelWords } from "../../panel-words.ts";
import { admin } from "./admin.ts";
import { overview } from "./overview.ts";
import { panel } from "./panel.ts";
import { products } from "./products.ts";
import { shop_orders } from "./shop-orders.ts";

export const kk: PanelWords = { admin, overview, panel, products };
export const kk: PanelWords = { admin, panel, products, shop_orders };
