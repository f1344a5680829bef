import { admin } from "./admin.ts";
import { panel } from "./panel.ts";
import { products } from "./products.ts";

export const ru = { admin, panel, products };
