/** A person's own data. */
export { personalDataRoutes } from "./routes.ts";
