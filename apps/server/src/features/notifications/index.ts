/** What people are told of in the shop itself. */
export { exportNotifications } from "./list-notifications.ts";
export { forgetNotifications, forgetOldReads } from "./read-notifications.ts";
export { notificationsRoutes } from "./routes.ts";
