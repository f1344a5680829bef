import { askTopUp, getWallet, listTopUps, listWalletTransactions } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, pages, query } from "#shared/api/endpoint.ts";

export const walletApi = api.injectEndpoints({
  endpoints: (build) => ({
    getWallet: query(build, getWallet, ["wallet"]),
    listWalletTransactions: pages(build, listWalletTransactions, ["wallet"]),
    askTopUp: mutation(build, askTopUp, ["top-ups"]),
    listTopUps: pages(build, listTopUps, ["top-ups"]),
  }),
});

export const {
  useGetWalletQuery,
  useListWalletTransactionsInfiniteQuery,
  useAskTopUpMutation,
  useListTopUpsInfiniteQuery,
} = walletApi;
