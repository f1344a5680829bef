import { getAdminDashboard, getSellerDashboard } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { query } from "#shared/api/endpoint.ts";

export const { useGetSellerDashboardQuery, useGetAdminDashboardQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    getSellerDashboard: query(build, getSellerDashboard, ["orders", "products"]),
    getAdminDashboard: query(build, getAdminDashboard, ["dashboard"]),
  }),
});
