import { listAudit } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { pages } from "#shared/api/endpoint.ts";

export const { useListAuditInfiniteQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    listAudit: pages(build, listAudit, ["audit"]),
  }),
});
