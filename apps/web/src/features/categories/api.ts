import {
  createCategory,
  deleteCategory,
  listCategories,
  placeCategory,
  removeCategoryPicture,
  setCategoryPicture,
  updateCategory,
} from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, query } from "#shared/api/endpoint.ts";

export const categoriesApi = api.injectEndpoints({
  endpoints: (build) => ({
    getCategoryTree: query(build, listCategories, ["categories"]),
    createCategory: mutation(build, createCategory, ["categories", "audit"]),
    updateCategory: mutation(build, updateCategory, ["categories", "audit"]),
    placeCategory: mutation(build, placeCategory, ["categories", "audit"]),
    deleteCategory: mutation(build, deleteCategory, ["categories", "audit"]),
    setCategoryPicture: mutation(build, setCategoryPicture, ["categories", "audit"]),
    removeCategoryPicture: mutation(build, removeCategoryPicture, ["categories", "audit"]),
  }),
});

export const {
  useGetCategoryTreeQuery,
  useCreateCategoryMutation,
  useUpdateCategoryMutation,
  usePlaceCategoryMutation,
  useDeleteCategoryMutation,
  useSetCategoryPictureMutation,
  useRemoveCategoryPictureMutation,
} = categoriesApi;
