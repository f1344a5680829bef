import { createShop, getShop, listAllShops, setShopStatus } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, query } from "#shared/api/endpoint.ts";

export const { useListAllShopsQuery, useGetShopInsideQuery, useOpenShopMutation, useSetShopStatusMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      listAllShops: query(build, listAllShops, ["shops"]),
      getShopInside: query(build, getShop, ["shops"]),
      openShop: mutation(build, createShop, ["shops", "users", "audit"]),
      setShopStatus: mutation(build, setShopStatus, ["shops", "products", "audit"]),
    }),
  });
