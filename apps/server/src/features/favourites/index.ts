/** Favourites: what other features may call. */
export { favouritesRoutes } from "./routes.ts";
