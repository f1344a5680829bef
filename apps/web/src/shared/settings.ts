import { getPublicSettings } from "@saudaflow/contract";
import { api } from "./api/api.ts";
import { query } from "./api/endpoint.ts";

export const { useGetPublicSettingsQuery } = api.injectEndpoints({
  endpoints: (build) => ({ getPublicSettings: query(build, getPublicSettings, ["settings"]) }),
});

/** What the server has written into the page, for the moment before it answers. */
const writtenName = (): string | undefined =>
  import.meta.env.SSR
    ? undefined
    : document.querySelector<HTMLMetaElement>("meta[name=application-name]")?.content;

/** What the shop calls itself. */
export const useShopName = (): string =>
  useGetPublicSettingsQuery().data?.name ?? writtenName() ?? "SaudaFlow";
