import * as contract from "@saudaflow/contract";
import type { FastifyRequest } from "fastify";
import type { Http } from "#platform/http/http.ts";
import { seenBy } from "#platform/http/position.ts";
import { route } from "#platform/http/route.ts";
import type { Services } from "#services";
import { getAdminReport, getShopReport } from "./get-report.ts";

export function reportsRoutes(http: Http, { config }: Services): void {
  const sources = (request: FastifyRequest) =>
    [http.database.replicas?.addressFor(seenBy(request)), config.database].filter((one) => one !== undefined);
  route(http, contract.getSellerReport, ({ params, ...call }, { read }, request, reply) =>
    getShopReport(read, { ...call, ...params, sources: sources(request) }, request, reply),
  );
  route(http, contract.getAdminReport, ({ params, ...call }, { read }, request, reply) =>
    getAdminReport(read, { ...call, ...params, sources: sources(request) }, request, reply),
  );
}
