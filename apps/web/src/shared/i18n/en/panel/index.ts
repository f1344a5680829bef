import type { PanelWords } from "../../panel-words.ts";
import { admin } from "./admin.ts";
import { audit } from "./audit.ts";
import { categories } from "./categories.ts";
import { dashboard } from "./dashboard.ts";
import { imports } from "./imports.ts";
import { overview } from "./overview.ts";
import { panel } from "./panel.ts";
import { people } from "./people.ts";
import { products } from "./products.ts";
import { reports } from "./reports.ts";
import { settings } from "./settings.ts";
import { shop_orders } from "./shop-orders.ts";
import { shops } from "./shops.ts";
import { stock } from "./stock.ts";

export const en: PanelWords = {
  admin,
  audit,
  categories,
  dashboard,
  imports,
  overview,
  panel,
  people,
  products,
  reports,
  settings,
  shop_orders,
  shops,
  stock,
};
