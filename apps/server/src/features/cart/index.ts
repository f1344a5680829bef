/** The cart: what other features may call. */
export { type CartLine, cartLines, getCart } from "./cart.ts";
export { addAllToCart, clearCart } from "./change-cart.ts";
export { cartRoutes } from "./routes.ts";
