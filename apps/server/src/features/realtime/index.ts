/** Realtime: what the app is built from. Nobody stands on it. */
export { realtimeRoutes } from "./routes.ts";
