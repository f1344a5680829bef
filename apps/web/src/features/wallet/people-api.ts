import { listUserTransactions } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { pages } from "#shared/api/endpoint.ts";

/** An administrator's side of wallets, which a shopper never downloads. */
export const { useListUserTransactionsInfiniteQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    listUserTransactions: pages(build, listUserTransactions, ["wallet"]),
  }),
});
