import * as contract from "@saudaflow/contract";
import type { FastifyRequest } from "fastify";
import { settingsOf } from "#features/settings/index.ts";
import type { Http } from "#platform/http/http.ts";
import { seenBy } from "#platform/http/position.ts";
import { route } from "#platform/http/route.ts";
import type { Services } from "#services";
import { getAdminReport, getShopReport } from "./get-report.ts";

export function reportsRoutes(http: Http, { config }: Services): void {
  const sources = (request: FastifyRequest) =>
    [http.database.replicas?.addressFor(seenBy(request)), config.database].filter((one) => one !== undefined);
  const of = async (request: FastifyRequest) => ({
    sources: sources(request),
    installation: (await settingsOf(http.database).read(http.database.read)).name,
  });
  route(http, contract.getSellerReport, async ({ params, ...call }, { read }, request, reply) =>
    getShopReport(read, { ...call, ...params, ...(await of(request)) }, request, reply),
  );
  route(http, contract.getAdminReport, async ({ params, ...call }, { read }, request, reply) =>
    getAdminReport(read, { ...call, ...params, ...(await of(request)) }, request, reply),
  );
}
