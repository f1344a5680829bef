import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { query } from "#platform/http/route.ts";
import { getAdminDashboard } from "./admin-dashboard.ts";
import { getSellerDashboard } from "./seller-dashboard.ts";

export function dashboardsRoutes(http: Http): void {
  query(http, contract.getAdminDashboard, getAdminDashboard);
  query(http, contract.getSellerDashboard, getSellerDashboard);
}
