/** The audit log, read. */
export { auditRoutes } from "./routes.ts";
