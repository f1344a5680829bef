/** Reports: they read everybody's tables and write nobody's; nothing stands above them. */
export { closeReports } from "./get-report.ts";
export { reportsRoutes } from "./routes.ts";
