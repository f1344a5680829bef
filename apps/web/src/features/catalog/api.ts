import {
  getProduct,
  listBoughtProducts,
  listCategories,
  listProducts,
  suggestProducts,
} from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { query } from "#shared/api/endpoint.ts";

export const catalogApi = api.injectEndpoints({
  endpoints: (build) => ({
    getProduct: query(build, getProduct, ["products"]),
    listProducts: query(build, listProducts, ["products"]),
    listBoughtProducts: query(build, listBoughtProducts, ["orders", "products"]),
    suggestProducts: query(build, suggestProducts, ["products"]),
    listCategories: query(build, listCategories, ["categories"]),
  }),
});

export const {
  useGetProductQuery,
  useListBoughtProductsQuery,
  useListCategoriesQuery,
  useListProductsQuery,
  useSuggestProductsQuery,
} = catalogApi;
