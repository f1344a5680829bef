import {
  cancelOrder,
  checkReceipt,
  getOrder,
  getOrderHistory,
  getReceiptPdf,
  listMyOrders,
  placeOrder,
  repeatOrder,
} from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, pages, query } from "#shared/api/endpoint.ts";

export const {
  usePlaceOrderMutation,
  useListMyOrdersInfiniteQuery,
  useGetOrderQuery,
  useGetOrderHistoryQuery,
  useCancelOrderMutation,
  useRepeatOrderMutation,
  useGetReceiptPdfMutation,
  useCheckReceiptQuery,
} = api.injectEndpoints({
  endpoints: (build) => ({
    placeOrder: mutation(build, placeOrder, ["cart", "orders", "wallet", "products"]),
    listMyOrders: pages(build, listMyOrders, ["orders"]),
    getOrder: query(build, getOrder, ["orders"]),
    getOrderHistory: query(build, getOrderHistory, ["orders"]),
    cancelOrder: mutation(build, cancelOrder, ["orders", "wallet", "products"]),
    repeatOrder: mutation(build, repeatOrder, ["cart"]),
    // Not kept: each press makes an address of its own, which is given back after use.
    getReceiptPdf: mutation(build, getReceiptPdf, []),
    checkReceipt: query(build, checkReceipt, []),
  }),
});
