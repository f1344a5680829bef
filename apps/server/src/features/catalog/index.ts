/** The catalogue: what other features may call. */
export { archiveProducts } from "./archive-products.ts";
export { barcodesByProduct } from "./barcodes.ts";
export { productCards } from "./cards.ts";
export { getCategory, listCategories } from "./categories.ts";
export { countPublished } from "./count-published.ts";
export { productsForSale, type SaleProduct } from "./for-sale.ts";
export { getProduct } from "./get-product.ts";
export { thumbUrls } from "./images.ts";
export { categoryFinder, importedCategories, type MeantCategory } from "./import-categories.ts";
export { type Arrival, insertProducts, type NewProduct } from "./insert-products.ts";
export { categoryIds, productsOnSale } from "./on-sale.ts";
export { overwriteProducts, type ProductRow } from "./overwrite-products.ts";
export { catalogRoutes } from "./routes.ts";
export { matchesQuery } from "./search.ts";
export { DELETE_IMAGE, deleteStoredImage, forgetUnwantedImages, imageHashes } from "./stored-images.ts";
export { forgetTotals } from "./totals.ts";
