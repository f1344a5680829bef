import {
  adjustStock,
  changeProducts,
  createProduct,
  deleteProduct,
  exportProducts,
  getProduct,
  getProductByBarcode,
  listCategories,
  listOwnProducts,
  orderProductImages,
  previewProductsChange,
  removeProductImage,
  replaceProduct,
  restoreProduct,
  updateProduct,
} from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, query } from "#shared/api/endpoint.ts";

export const productsApi = api.injectEndpoints({
  endpoints: (build) => ({
    listOwnProducts: query(build, listOwnProducts, ["products"]),
    getOwnProduct: query(build, getProduct, ["products"]),
    findByBarcode: query(build, getProductByBarcode, ["products"]),
    listCategoryTree: query(build, listCategories, ["categories"]),
    createProduct: mutation(build, createProduct, ["products", "categories"]),
    replaceProduct: mutation(build, replaceProduct, ["products", "categories"]),
    changeProduct: mutation(build, updateProduct, ["products"]),
    correctStock: mutation(build, adjustStock, ["products"]),
    deleteProduct: mutation(build, deleteProduct, ["products", "categories"]),
    restoreProduct: mutation(build, restoreProduct, ["products", "categories"]),
    // Asked by POST because of the many ids, but it only reads.
    previewProductsChange: query(build, previewProductsChange, ["products"]),
    changeProducts: mutation(build, changeProducts, ["products", "categories"]),
    // Not kept: each press makes an address of its own, which is given back after use.
    exportProducts: mutation(build, exportProducts, []),
    orderProductImages: mutation(build, orderProductImages, ["products"]),
    removeProductImage: mutation(build, removeProductImage, ["products"]),
  }),
});

export const {
  useListOwnProductsQuery,
  useGetOwnProductQuery,
  useLazyFindByBarcodeQuery,
  useListCategoryTreeQuery,
  useCreateProductMutation,
  useReplaceProductMutation,
  useChangeProductMutation,
  useCorrectStockMutation,
  useDeleteProductMutation,
  useRestoreProductMutation,
  usePreviewProductsChangeQuery,
  useChangeProductsMutation,
  useExportProductsMutation,
  useOrderProductImagesMutation,
  useRemoveProductImageMutation,
} = productsApi;
