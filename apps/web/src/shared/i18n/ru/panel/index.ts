import { admin } from "./admin.ts";
import { overview } from "./overview.ts";
import { panel } from "./panel.ts";
import { products } from "./products.ts";

export const ru = { admin, overview, panel, products };
