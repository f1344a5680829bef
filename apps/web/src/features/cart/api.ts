import {
  addToCart,
  changeCartItem,
  getCart,
  getProduct,
  mergeCart,
  type Product,
  removeCartItem,
} from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, query } from "#shared/api/endpoint.ts";
import type { ApiError } from "#shared/api/problem.ts";

/** What has become of the products a guest chose: as they are now, and which are no longer sold. */
export interface Checked {
  readonly products: readonly Product[];
  readonly gone: readonly number[];
}

/** The changing calls answer the whole cart, which `change-cart.ts` shows: they make nothing stale. */
export const cartApi = api.injectEndpoints({
  endpoints: (build) => ({
    getCart: query(build, getCart, ["cart"]),
    addToCart: mutation(build, addToCart, []),
    changeCartItem: mutation(build, changeCartItem, []),
    removeCartItem: mutation(build, removeCartItem, []),
    mergeCart: mutation(build, mergeCart, []),
    checkProducts: build.query<Checked, readonly number[]>({
      async queryFn(ids, _api, _options, fetch) {
        const products: Product[] = [];
        const gone: number[] = [];
        const answers = await Promise.all(
          ids.map(async (id) => fetch({ operation: getProduct, values: { id } })),
        );
        for (const [i, { data, error }] of answers.entries()) {
          if (data) products.push(data as Product);
          else if (error?.status === 404) gone.push(ids[i] ?? 0);
          else return { error: error as ApiError };
        }
        return { data: { products, gone } };
      },
      providesTags: ["products", "words"],
    }),
  }),
});

export const { useGetCartQuery, useCheckProductsQuery } = cartApi;
