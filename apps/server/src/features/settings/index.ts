/** The rules that an administrator may change, and those that are dated. */
export { readSettings, requestsPerMinute, settingsOf } from "./read-settings.ts";
export { settingsRoutes } from "./routes.ts";
export { vatRateOn } from "./vat-rates.ts";
