/** The cart: what other features may call. */
export { getCart } from "./cart.ts";
export { addAllToCart, clearCart, takeCart } from "./change-cart.ts";
export { cartRoutes } from "./routes.ts";
