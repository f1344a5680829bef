import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { command, query, route } from "#platform/http/route.ts";
import type { Services } from "#services";
import { addProductImage } from "./add-product-image.ts";
import { getCategory, listCategories } from "./categories.ts";
import { removeCategoryPicture, setCategoryPicture } from "./category-picture.ts";
import { createCategory, deleteCategory, updateCategory } from "./change-category.ts";
import { changeProducts, previewProductsChange } from "./change-products.ts";
import { createProduct } from "./create-product.ts";
import { deleteProduct } from "./delete-product.ts";
import { getProduct, getProductByBarcode } from "./get-product.ts";
import { listOwnProducts } from "./list-own-products.ts";
import { listProducts } from "./list-products.ts";
import { orderProductImages } from "./order-product-images.ts";
import { placeCategory } from "./place-category.ts";
import { removeProductImage } from "./remove-product-image.ts";
import { restoreProduct } from "./restore-product.ts";
import { suggestProducts } from "./suggest-products.ts";
import { replaceProduct, updateProduct } from "./update-product.ts";

export function catalogRoutes(http: Http, services: Services): void {
  query(http, contract.listCategories, (db, { language }) => listCategories(db, language));
  query(http, contract.getCategory, (db, { params, language }) => getCategory(db, params.id, language));
  command(http, contract.createCategory, createCategory);
  command(http, contract.updateCategory, updateCategory);
  command(http, contract.placeCategory, placeCategory);
  command(http, contract.deleteCategory, deleteCategory);
  route(http, contract.setCategoryPicture, (call) => setCategoryPicture(services, call));
  command(http, contract.removeCategoryPicture, removeCategoryPicture);
  query(http, contract.listProducts, (db, call) => listProducts(db, call.actor, call.query, call.language));
  query(http, contract.suggestProducts, (db, call) => suggestProducts(db, call.query.q, call.language));
  query(http, contract.getProductByBarcode, (db, { actor, params, query, language }) =>
    getProductByBarcode(db, actor, params.code, query.shop_id, language),
  );
  query(http, contract.getProduct, (db, call) => getProduct(db, call.actor, call.params.id, call.language));
  query(http, contract.listOwnProducts, (db, call) =>
    listOwnProducts(db, call.actor, call.query, call.language),
  );
  command(http, contract.createProduct, createProduct);
  command(http, contract.replaceProduct, replaceProduct);
  command(http, contract.updateProduct, updateProduct);
  command(http, contract.deleteProduct, deleteProduct);
  command(http, contract.restoreProduct, restoreProduct);
  query(http, contract.previewProductsChange, previewProductsChange);
  command(http, contract.changeProducts, changeProducts);
  route(http, contract.addProductImage, (call) => addProductImage(services, call));
  command(http, contract.orderProductImages, orderProductImages);
  command(http, contract.removeProductImage, removeProductImage);
}
