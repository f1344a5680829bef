import {
  adjustManyStock,
  explainStock,
  getProduct,
  listMovements,
  listOwnProducts,
} from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, pages, query } from "#shared/api/endpoint.ts";

export const {
  useListStockLevelsQuery,
  useLazyListStockLevelsQuery,
  useGetStockedProductQuery,
  useExplainStockInfiniteQuery,
  useListMovementsInfiniteQuery,
  useAdjustStockMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listStockLevels: query(build, listOwnProducts, ["products"]),
    getStockedProduct: query(build, getProduct, ["products"]),
    explainStock: pages(build, explainStock, ["products", "orders"]),
    listMovements: pages(build, listMovements, ["products", "orders"]),
    adjustStock: mutation(build, adjustManyStock, ["products"]),
  }),
});
