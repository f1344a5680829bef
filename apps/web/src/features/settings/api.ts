import { getPublicSettings } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { query } from "#shared/api/endpoint.ts";

export const { useGetPublicSettingsQuery } = api.injectEndpoints({
  endpoints: (build) => ({ getPublicSettings: query(build, getPublicSettings, []) }),
});
