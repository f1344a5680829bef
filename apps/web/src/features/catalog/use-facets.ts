import { skipToken } from "@reduxjs/toolkit/query";
import type { ProductFacets } from "@saudaflow/contract";
import { catalogApi, useListProductsQuery } from "./api.ts";
import { toFacetsRequest, toRequest } from "./product-filter.ts";
import { useChosen } from "./use-chosen.ts";

/** What could be chosen next in the catalogue: asked for after the list itself is there; until then the figures before stay. */
export function useFacets(): ProductFacets | undefined {
  const { chosen } = useChosen();
  const list = catalogApi.endpoints.listProducts.useQueryState(toRequest(chosen));
  const isDue = !import.meta.env.SSR && list.isSuccess;
  return useListProductsQuery(isDue ? toFacetsRequest(chosen) : skipToken).data?.facets;
}
