/** The catalogue: what other features may call. */
export { productCards } from "./cards.ts";
export { getCategory, listCategories } from "./categories.ts";
export { countPublished } from "./count-published.ts";
export { productsForSale, type SaleProduct } from "./for-sale.ts";
export { getProduct } from "./get-product.ts";
export { thumbUrls } from "./images.ts";
export { type ImportSummary, importProducts, type RefusalCode } from "./import-products.ts";
export { insertProducts, type NewProduct } from "./insert-products.ts";
export { categoryIds, productsOnSale } from "./on-sale.ts";
export { SheetError } from "./read-sheet.ts";
export { catalogRoutes } from "./routes.ts";
export { matchesQuery } from "./search.ts";
export { DELETE_IMAGE, deleteStoredImage, forgetUnwantedImages } from "./stored-images.ts";
