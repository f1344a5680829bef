import {
  createShop,
  getOwnShop,
  getShop,
  listAllShops,
  replaceShop,
  setShopStatus,
} from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, query } from "#shared/api/endpoint.ts";

export const {
  useListAllShopsQuery,
  useGetShopInsideQuery,
  useGetOwnShopQuery,
  useOpenShopMutation,
  useReplaceShopMutation,
  useSetShopStatusMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listAllShops: query(build, listAllShops, ["shops"]),
    getShopInside: query(build, getShop, ["shops"]),
    getOwnShop: query(build, getOwnShop, ["shops"]),
    openShop: mutation(build, createShop, ["shops", "users", "audit"]),
    replaceShop: mutation(build, replaceShop, ["shops", "products", "audit"]),
    setShopStatus: mutation(build, setShopStatus, ["shops", "products", "audit"]),
  }),
});
