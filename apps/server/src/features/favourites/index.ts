/** Favourites: what other features may call. */
export { favouriteRows, forgetFavourites } from "./favourites.ts";
export { favouritesRoutes } from "./routes.ts";
