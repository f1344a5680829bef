import type { Unit } from "@saudaflow/contract";
import type { Generated } from "kysely";
import type { Flag } from "#platform/db/database.ts";

export interface CategoriesTable {
  id: Generated<number>;
  parent_id: number | null;
  slug: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
  /** Content hash of its picture. */
  picture: string | null;
  position: number;
}

/** Money in tiyn, quantities in thousandths. */
export interface ProductsTable {
  id: Generated<number>;
  shop_id: number;
  category_id: number;
  name_kk: string;
  name_ru: string;
  name_en: string | null;
  description_kk: string | null;
  description_ru: string | null;
  description_en: string | null;
  brand: string | null;
  price: number;
  compare_at_price: number | null;
  cost_price: number | null;
  unit: Unit;
  is_published: Flag;
  is_age_restricted: Flag;
  is_archived: Flag;
  /** The barcodes that it had when it was archived, in JSON; null when it had none. */
  freed_barcodes: Generated<string | null>;
  low_stock_threshold: number;
  /** Folded words of all names and the brand, each after a space (platform/search-text.ts). */
  search_text: string;
  search_weak: string;
  sort_kk: string;
  sort_ru: string;
  sort_en: string;
  created_at: string;
  updated_at: string;
}

export interface BarcodesTable {
  id: Generated<number>;
  product_id: number;
  shop_id: number;
  code: string;
  position: number;
}

export interface ProductImagesTable {
  id: Generated<number>;
  product_id: number;
  /** Content hash: the name of its files. */
  hash: string;
  width: number;
  height: number;
  /** A ThumbHash in base64; pictures of before them have none. */
  placeholder: string | null;
  position: number;
}

/** Every picture whose files may lie in the storage. */
export interface StoredImagesTable {
  hash: string;
  /** Since when no row names it. */
  unwanted_since: string | null;
  /** Its files are being deleted: nobody may want it now. */
  is_leaving: Flag;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    categories: CategoriesTable;
    products: ProductsTable;
    barcodes: BarcodesTable;
    product_images: ProductImagesTable;
    stored_images: StoredImagesTable;
  }
}
