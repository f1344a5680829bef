import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { query } from "#platform/http/route.ts";
import { listAudit } from "./list-audit.ts";

export function auditRoutes(http: Http): void {
  query(http, contract.listAudit, (db, call) => listAudit(db, call.query));
}
