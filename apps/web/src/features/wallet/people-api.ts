import { approveTopUp, listUserTransactions, rejectTopUp } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, pages } from "#shared/api/endpoint.ts";

/** An administrator's side of wallets, which a shopper never downloads. */
export const { useListUserTransactionsInfiniteQuery, useApproveTopUpMutation, useRejectTopUpMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      listUserTransactions: pages(build, listUserTransactions, ["wallet"]),
      approveTopUp: mutation(build, approveTopUp, ["top-ups", "wallet"]),
      rejectTopUp: mutation(build, rejectTopUp, ["top-ups"]),
    }),
  });
