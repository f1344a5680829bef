/** Shops: what other features may call. */
export { createShop, type NewShop } from "./create-shop.ts";
export { newShop } from "./open-shop.ts";
export { ownShop, sellerShops, shopsOf } from "./policy.ts";
export { presentShop, shopsById } from "./queries.ts";
export { shopsRoutes } from "./routes.ts";
