import { skipToken } from "@reduxjs/toolkit/query";
import type { ProductFacets } from "@saudaflow/contract";
import { useLocation } from "react-router";
import { catalogApi, useListProductsQuery } from "./api.ts";
import { toFacetsRequest, toRequest } from "./product-filter.ts";
import { useChosen } from "./use-chosen.ts";

/** What could be chosen next in the catalogue: asked for after the list itself is there; until then the figures before stay. */
export function useFacets(): ProductFacets | undefined {
  const { chosen } = useChosen();
  const isHere = useLocation().pathname === "/catalog";
  const list = catalogApi.endpoints.listProducts.useQueryState(isHere ? toRequest(chosen) : skipToken);
  const { data } = useListProductsQuery(list.isSuccess ? toFacetsRequest(chosen) : skipToken);
  return isHere ? data?.facets : undefined;
}

/** How many goods a category has under the other choices; undefined while nobody knows. */
export function useCategoryCount(): (category_id: number) => number | undefined {
  const categories = useFacets()?.categories;
  return (category_id) =>
    categories && (categories.find((one) => one.category_id === category_id)?.product_count ?? 0);
}
