import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { route } from "#platform/http/route.ts";
import type { Services } from "#services";
import { getAdminReport, getShopReport } from "./get-report.ts";

export function reportsRoutes(http: Http, { config }: Services): void {
  const from = { database: config.database };
  route(http, contract.getSellerReport, ({ params, ...call }, { read }, request, reply) =>
    getShopReport(read, { ...call, ...params, ...from }, request, reply),
  );
  route(http, contract.getAdminReport, ({ params, ...call }, { read }, request, reply) =>
    getAdminReport(read, { ...call, ...params, ...from }, request, reply),
  );
}
