import { listProducts } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { query } from "#shared/api/endpoint.ts";

export const productsApi = api.injectEndpoints({
  endpoints: (build) => ({
    listOwnProducts: query(build, listProducts, ["products"]),
  }),
});

export const { useListOwnProductsQuery } = productsApi;
