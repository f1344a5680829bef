import {
  confirmImport,
  getImport,
  listCategories,
  listImports,
  mapImport,
  undoImport,
} from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, pages, query } from "#shared/api/endpoint.ts";

export const importsApi = api.injectEndpoints({
  endpoints: (build) => ({
    listImports: pages(build, listImports, ["imports"]),
    getImport: query(build, getImport, ["imports"]),
    nameCategories: query(build, listCategories, ["categories"]),
    mapImport: mutation(build, mapImport, ["imports"]),
    confirmImport: mutation(build, confirmImport, ["imports"]),
    undoImport: mutation(build, undoImport, ["imports"]),
  }),
});

export const {
  useListImportsInfiniteQuery,
  useGetImportQuery,
  useLazyGetImportQuery,
  useNameCategoriesQuery,
  useMapImportMutation,
  useConfirmImportMutation,
  useUndoImportMutation,
} = importsApi;
