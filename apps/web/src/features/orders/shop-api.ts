import { changeOrderStatus, listOrders, refundOrder } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, pages } from "#shared/api/endpoint.ts";

/** The shop's side of orders, which a shopper never downloads. */
export const shopOrdersApi = api.injectEndpoints({
  endpoints: (build) => ({
    listOrders: pages(build, listOrders, ["orders"]),
    changeOrderStatus: mutation(build, changeOrderStatus, ["orders", "wallet", "products"]),
    refundOrder: mutation(build, refundOrder, ["orders", "wallet", "products"]),
  }),
});

export const { useListOrdersInfiniteQuery, useChangeOrderStatusMutation, useRefundOrderMutation } =
  shopOrdersApi;
