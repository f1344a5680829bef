import { buildCreateApi, coreModule, reactHooksModule } from "@reduxjs/toolkit/query/react";
import { baseQuery } from "./base-query.ts";

/** What cached answers are about: a mutation names the ones it makes stale. `words`: anything in the reader's language. */
export const TAGS = [
  "words",
  "categories",
  "products",
  "cart",
  "orders",
  "wallet",
  "top-ups",
  "sessions",
  "addresses",
  "favourites",
  "notifications",
  "dashboard",
  "users",
  "shops",
  "audit",
  "settings",
  "imports",
] as const;
export type Tag = (typeof TAGS)[number];

/** A page that the server draws asks while it is drawn: no effect runs there. */
const createApi = buildCreateApi(
  coreModule(),
  reactHooksModule({ unstable__sideEffectsInRender: import.meta.env.SSR }),
);

/** The only api: features add their endpoints with `api.injectEndpoints`. */
export const api = createApi({
  reducerPath: "api",
  baseQuery,
  tagTypes: TAGS,
  keepUnusedDataFor: 300,
  refetchOnReconnect: true,
  endpoints: () => ({}),
});
