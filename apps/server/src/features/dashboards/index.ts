/** How the shops do, at a glance. */
export { dashboardsRoutes } from "./routes.ts";
