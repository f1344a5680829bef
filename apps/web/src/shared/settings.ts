import { getPublicSettings } from "@saudaflow/contract";
import { api } from "./api/api.ts";
import { query } from "./api/endpoint.ts";

export const { useGetPublicSettingsQuery } = api.injectEndpoints({
  endpoints: (build) => ({ getPublicSettings: query(build, getPublicSettings, ["settings"]) }),
});

/** What the shop calls itself. */
export const useShopName = (): string => useGetPublicSettingsQuery().data?.name ?? "SaudaFlow";
