/** Orders: the top of the house; nothing stands on it but the demo and the reports. */
export { ordersRoutes } from "./routes.ts";
