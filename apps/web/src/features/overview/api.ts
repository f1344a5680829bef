import { getAdminDashboard } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { query } from "#shared/api/endpoint.ts";

export const { useGetAdminDashboardQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    getAdminDashboard: query(build, getAdminDashboard, ["dashboard"]),
  }),
});
