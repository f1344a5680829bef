import type { PanelWords } from "../../panel-words.ts";
import { admin } from "./admin.ts";
import { overview } from "./overview.ts";
import { panel } from "./panel.ts";
import { people } from "./people.ts";
import { products } from "./products.ts";
import { shop_orders } from "./shop-orders.ts";

export const kk: PanelWords = { admin, overview, panel, people, products, shop_orders };
