/** Accounts: what other features may call. */
export { createAuthenticate } from "./authenticate.ts";
export { accountsRoutes } from "./routes.ts";
