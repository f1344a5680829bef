import { getSettings, replaceSettings } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, query } from "#shared/api/endpoint.ts";

export const { useGetSettingsQuery, useLazyGetSettingsQuery, useReplaceSettingsMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      getSettings: query(build, getSettings, ["settings"]),
      replaceSettings: mutation(build, replaceSettings, ["settings", "audit"]),
    }),
  });
