import { changeOrderStatus, getProduct, listOrders, type Product, refundOrder } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, pages } from "#shared/api/endpoint.ts";
import type { ApiError } from "#shared/api/problem.ts";

/** The shop's side of orders, which a shopper never downloads. */
export const shopOrdersApi = api.injectEndpoints({
  endpoints: (build) => ({
    listOrders: pages(build, listOrders, ["orders"]),
    changeOrderStatus: mutation(build, changeOrderStatus, ["orders", "wallet", "products"]),
    refundOrder: mutation(build, refundOrder, ["orders", "wallet", "products"]),
    /** What stands on the shelf, by product; a product that is gone has none. */
    barcodesOf: build.query<Record<number, readonly string[]>, readonly number[]>({
      queryFn: async (ids, _api, _options, ask) => {
        const answers = await Promise.all(
          ids.map(async (id) => ask({ operation: getProduct, values: { id } })),
        );
        const failed = answers.find(({ error }) => error && (error as ApiError).status !== 404)?.error;
        if (failed) return { error: failed };
        return {
          data: Object.fromEntries(
            ids.map((id, i) => [id, (answers[i]?.data as Product | undefined)?.barcodes ?? []]),
          ),
        };
      },
      providesTags: ["products"],
    }),
  }),
});

export const {
  useListOrdersInfiniteQuery,
  useChangeOrderStatusMutation,
  useRefundOrderMutation,
  useBarcodesOfQuery,
} = shopOrdersApi;
