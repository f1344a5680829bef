import type { Product } from "@saudaflow/contract";

/** What the editor of a product begins with; an empty field is one that is not given. */
export function productValues(product: Product) {
  return {
    name_kk: product.name_kk,
    name_ru: product.name_ru,
    name_en: product.name_en ?? "",
    description_kk: product.description_kk ?? "",
    description_ru: product.description_ru ?? "",
    description_en: product.description_en ?? "",
    price: product.price,
    compare_at_price: product.compare_at_price ?? "",
    cost_price: product.cost_price ?? "",
    unit: product.unit,
    category_id: product.category_id,
    barcodes: [...product.barcodes],
    brand: product.brand ?? "",
    is_published: product.is_published,
    is_age_restricted: product.is_age_restricted,
    low_stock_threshold: product.low_stock_threshold,
  };
}

export function newProductValues(barcode: string | undefined) {
  return {
    name_kk: "",
    name_ru: "",
    name_en: "",
    description_kk: "",
    description_ru: "",
    description_en: "",
    price: "",
    compare_at_price: "",
    cost_price: "",
    unit: "piece" as const,
    category_id: undefined,
    barcodes: barcode ? [barcode] : [],
    brand: "",
    is_published: true,
    is_age_restricted: false,
  };
}
