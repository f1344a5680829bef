import { createApi } from "@reduxjs/toolkit/query/react";
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
  "dashboard",
  "users",
  "shops",
  "audit",
  "settings",
  "imports",
] as const;
export type Tag = (typeof TAGS)[number];

/** The only api: features add their endpoints with `api.injectEndpoints`. */
export const api = createApi({
  reducerPath: "api",
  baseQuery,
  tagTypes: TAGS,
  keepUnusedDataFor: 300,
  refetchOnReconnect: true,
  endpoints: () => ({}),
});
