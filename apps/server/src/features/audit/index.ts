/** The audit log, read and sealed. */
export { anchor, anchorFile } from "./anchors.ts";
export { auditRoutes } from "./routes.ts";
export { startSealer } from "./sealer.ts";
export { verifyAudit } from "./verify.ts";
