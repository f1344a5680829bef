import { admin } from "./admin.ts";
import { overview } from "./overview.ts";
import { panel } from "./panel.ts";
import { people } from "./people.ts";
import { products } from "./products.ts";
import { shop_orders } from "./shop-orders.ts";

export const ru = { admin, overview, panel, people, products, shop_orders };
