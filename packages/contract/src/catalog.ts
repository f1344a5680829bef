import { type Static, Type } from "typebox";
import { operation } from "./operation.ts";
import { ShopName } from "./shops.ts";
import { closed, freeText, Id, IdParams, Instant, nullable, text } from "./values/common.ts";
import { MoneyInput, MoneyText, OptionalPriceInput, PriceInput } from "./values/money.ts";
import { Page, pageQuery } from "./values/page.ts";
import { QuantityNumber, StockInput, UnitName } from "./values/quantity.ts";

/** A picture in the sizes that exist of it, with the measures of its original; addresses never change their content. */
export const Image = Type.Object({
  id: Id,
  url: Type.String({ description: "For a product's page: at most 800 pixels on its longer side." }),
  thumb_url: Type.String({ description: "For cards: at most 200 pixels." }),
  large_url: Type.String({ description: "For a whole screen: at most 1600 pixels." }),
  placeholder: nullable(
    Type.String({ description: "A ThumbHash in base64, to be shown until the picture is there." }),
  ),
  width: Type.Integer(),
  height: Type.Integer(),
});
export type Image = Static<typeof Image>;
export const MAX_PRODUCT_IMAGES = 10;

/** What a picture may be sent as. */
const imageUpload = {
  max_bytes: 5 * 1024 * 1024,
  description: "A still JPEG, PNG or WebP of at most 25 megapixels",
} as const;
const IMAGE_ERRORS = [
  "unsupported_media",
  "too_large",
  "image_broken",
  "image_animated",
  "image_too_large",
] as const;

const category = {
  id: Id,
  parent_id: nullable(Id),
  slug: Type.String(),
  name: Type.String({ description: "In the reader's language." }),
  name_kk: Type.String(),
  name_ru: Type.String(),
  name_en: Type.String(),
  picture_url: nullable(Type.String()),
  product_count: Type.Integer({ description: "Published goods in it and below it." }),
};

/** A category with what is below it; the tree has at most four levels, so it is written out and not recursive. */
const Leaf = Type.Object({ ...category, children: Type.Array(Type.Object({}), { maxItems: 0 }) });
const Third = Type.Object({ ...category, children: Type.Array(Leaf) });
const Second = Type.Object({ ...category, children: Type.Array(Third) });
/** Any level of the tree as programs use it. */
export interface Category extends Static<ReturnType<typeof Type.Object<typeof category>>> {
  readonly children: readonly Category[];
}
export const Category = Type.Unsafe<Category>(Type.Object({ ...category, children: Type.Array(Second) }));
export const MAX_CATEGORY_DEPTH = 4;

const product = {
  id: Id,
  shop_id: Id,
  shop: ShopName,
  seller_id: Id,
  name: Type.String({ description: "In the reader's language." }),
  name_kk: Type.String(),
  name_ru: Type.String(),
  name_en: nullable(Type.String()),
  description: nullable(Type.String({ description: "In the reader's language." })),
  description_kk: nullable(Type.String()),
  description_ru: nullable(Type.String()),
  description_en: nullable(Type.String()),
  price: MoneyText,
  compare_at_price: nullable(MoneyText),
  unit: UnitName,
  category_id: Id,
  category_name: Type.String(),
  barcode: nullable(Type.String({ description: "The first of `barcodes`." })),
  barcodes: Type.Array(Type.String()),
  brand: nullable(Type.String()),
  images: Type.Array(Image),
  is_published: Type.Boolean(),
  is_age_restricted: Type.Boolean(),
  stock_quantity: QuantityNumber,
  low_stock_threshold: QuantityNumber,
  /** Seen by its seller and by admins only; absent for everybody else. */
  cost_price: Type.Optional(nullable(MoneyText)),
  is_archived: Type.Optional(
    Type.Boolean({
      description: "To its seller and admins only: an archived one is gone for everybody else.",
    }),
  ),
  is_age_hidden: Type.Optional(
    Type.Boolean({
      description:
        "To its seller and admins only: age restricted in a shop that does not sell such, so the storefront does not show it.",
    }),
  ),
  created_at: Instant,
  updated_at: Instant,
};
export const Product = Type.Object(product);
export type Product = Static<typeof Product>;

/** A product as lists and cards show it: what is needed to show, price and add it. */
export const ProductCard = Type.Pick(Product, [
  "id",
  "shop_id",
  "shop",
  "seller_id",
  "name",
  "name_kk",
  "name_ru",
  "name_en",
  "price",
  "compare_at_price",
  "unit",
  "category_id",
  "category_name",
  "barcode",
  "brand",
  "images",
  "is_published",
  "is_age_restricted",
  "stock_quantity",
  "low_stock_threshold",
  "created_at",
  "updated_at",
]);
export type ProductCard = Static<typeof ProductCard>;

const barcodes = Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { maxItems: 10 });

/** The longest names and brands, as a body and as a price list may give them. */
export const PRODUCT_NAME_LENGTH = 200;
export const BRAND_LENGTH = 100;
export const CATEGORY_NAME_LENGTH = 100;

const productFields = {
  name_kk: text(PRODUCT_NAME_LENGTH),
  name_ru: text(PRODUCT_NAME_LENGTH),
  name_en: Type.Optional(nullable(text(PRODUCT_NAME_LENGTH))),
  description_kk: Type.Optional(nullable(freeText(4000))),
  description_ru: Type.Optional(nullable(freeText(4000))),
  description_en: Type.Optional(nullable(freeText(4000))),
  price: PriceInput,
  compare_at_price: Type.Optional(OptionalPriceInput),
  cost_price: Type.Optional(OptionalPriceInput),
  unit: UnitName,
  category_id: Id,
  barcodes,
  brand: Type.Optional(nullable(freeText(BRAND_LENGTH))),
  is_published: Type.Boolean(),
  is_age_restricted: Type.Optional(Type.Boolean()),
  low_stock_threshold: Type.Optional(StockInput),
};

export const ProductBody = closed(productFields);
export const CreateProductBody = closed({
  ...productFields,
  shop_id: Type.Optional(Id),
  stock_quantity: Type.Optional(StockInput),
});
export const ProductPatch = Type.Partial(ProductBody, { additionalProperties: false });

const productExample = {
  name_kk: "«Таңғы» сүті 3,2 %, 1 л",
  name_ru: "Молоко «Таңғы» 3,2 %, 1 л",
  price: "640.00",
  unit: "piece",
  category_id: 2,
  barcodes: ["2000000000015"],
  is_published: true,
};

export const PRODUCT_SORTS = ["relevance", "name", "price", "newest", "popular"] as const;

export const ProductFilter = closed({
  q: Type.Optional(
    Type.String({
      maxLength: 100,
      description: "Words in any of the languages and keyboards, or a barcode.",
    }),
  ),
  category_id: Type.Optional(Type.Integer({ ...Id, description: "With the categories below it." })),
  shop_id: Type.Optional(Type.Integer({ ...Id, description: "Of this shop alone." })),
  min_price: Type.Optional(MoneyInput),
  max_price: Type.Optional(MoneyInput),
  in_stock: Type.Optional(Type.Boolean({ description: "Only goods that are there, or only sold-out ones." })),
  on_sale: Type.Optional(
    Type.Boolean({ description: "Only goods that cost less than before, or only others." }),
  ),
  is_published: Type.Optional(
    Type.Boolean({ description: "A seller's own unpublished goods; others always get published ones." }),
  ),
  sort: Type.Optional(
    Type.Enum(PRODUCT_SORTS, { description: "By relevance where `q` is given, else by name." }),
  ),
  order: Type.Optional(
    Type.Enum(["asc", "desc"], { description: "Instead of the direction usual for `sort`." }),
  ),
  facets: Type.Optional(Type.Boolean({ description: "Also count what could be chosen next." })),
  ...pageQuery,
});
export type ProductFilter = Static<typeof ProductFilter>;

/** What could be chosen next. Each figure is under all other choices and leaves its own aside. */
export const ProductFacets = Type.Object({
  categories: Type.Array(
    Type.Object({
      category_id: Id,
      product_count: Type.Integer({
        description: "In it and below it; categories without any are left out.",
      }),
    }),
  ),
  min_price: nullable(MoneyText),
  max_price: nullable(MoneyText),
  in_stock: Type.Integer({ description: "How many of the goods are in stock." }),
  on_sale: Type.Integer({ description: "How many of the goods cost less than before." }),
});
export type ProductFacets = Static<typeof ProductFacets>;

export const listCategories = operation({
  id: "list-categories",
  method: "GET",
  path: "/categories",
  tag: "categories",
  summary: "The tree of categories with their counts of goods",
  who: "public",
  answer: { status: 200, body: Type.Object({ items: Type.Array(Category) }) },
  errors: [],
  cached: true,
  replica: true,
});

export const getCategory = operation({
  id: "get-category",
  method: "GET",
  path: "/categories/{id}",
  tag: "categories",
  summary: "One category with what is below it",
  who: "public",
  params: IdParams,
  answer: { status: 200, body: Category },
  errors: ["not_found"],
  cached: true,
  replica: true,
});

export const CategoryBody = closed({
  parent_id: Type.Optional(nullable(Id)),
  slug: Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 80 }),
  name_kk: text(CATEGORY_NAME_LENGTH),
  name_ru: text(CATEGORY_NAME_LENGTH),
  name_en: text(CATEGORY_NAME_LENGTH),
});
const categoryExample = {
  parent_id: null,
  slug: "nauryz",
  name_kk: "Наурыз",
  name_ru: "Наурыз",
  name_en: "Nauryz",
};

export const createCategory = operation({
  id: "create-category",
  method: "POST",
  path: "/categories",
  tag: "categories",
  summary: "Add a category",
  who: "admin",
  body: CategoryBody,
  answer: { status: 201, body: Category },
  errors: ["slug_taken", "category_unknown", "category_too_deep"],
  idempotent: true,
  example: categoryExample,
});

export const updateCategory = operation({
  id: "update-category",
  method: "PUT",
  path: "/categories/{id}",
  tag: "categories",
  summary: "Rename or move a category",
  who: "admin",
  params: IdParams,
  body: CategoryBody,
  answer: { status: 200, body: Category },
  errors: ["not_found", "slug_taken", "category_unknown", "category_too_deep"],
  example: categoryExample,
});

export const PlaceCategoryBody = closed({
  parent_id: nullable(Id),
  before_id: Type.Unsafe<number | null>({
    ...nullable(Id),
    description: "The sister that it comes before; null: it comes last.",
  }),
});

export const placeCategory = operation({
  id: "place-category",
  method: "PUT",
  path: "/categories/{id}/place",
  tag: "categories",
  summary: "Put a category elsewhere in the tree, or elsewhere among its sisters",
  who: "admin",
  params: IdParams,
  body: PlaceCategoryBody,
  answer: { status: 200, body: Category },
  errors: ["not_found", "category_unknown", "category_too_deep"],
  example: { parent_id: null, before_id: 3 },
});

export const deleteCategory = operation({
  id: "delete-category",
  method: "DELETE",
  path: "/categories/{id}",
  tag: "categories",
  summary: "Delete an empty category; archived goods in it move up",
  who: "admin",
  params: IdParams,
  answer: { status: 204 },
  errors: ["not_found", "category_not_empty"],
});

export const setCategoryPicture = operation({
  id: "set-category-picture",
  method: "PUT",
  path: "/categories/{id}/picture",
  tag: "categories",
  summary: "Give a category its picture",
  who: "admin",
  params: IdParams,
  upload: imageUpload,
  answer: { status: 200, body: Category },
  errors: ["not_found", ...IMAGE_ERRORS],
});

export const removeCategoryPicture = operation({
  id: "remove-category-picture",
  method: "DELETE",
  path: "/categories/{id}/picture",
  tag: "categories",
  summary: "Take a category's picture away",
  who: "admin",
  params: IdParams,
  answer: { status: 204 },
  errors: ["not_found"],
});

export const listProducts = operation({
  id: "list-products",
  method: "GET",
  path: "/products",
  tag: "products",
  summary: "Goods on sale: search, filter, sort",
  who: "public",
  query: ProductFilter,
  answer: {
    status: 200,
    body: Type.Object({ ...Page(ProductCard).properties, facets: Type.Optional(ProductFacets) }),
  },
  errors: [],
  cached: true,
  replica: true,
});

export const suggestProducts = operation({
  id: "suggest-products",
  method: "GET",
  path: "/products/suggest",
  tag: "products",
  summary: "Goods and categories while typing",
  who: "public",
  query: closed({
    q: Type.String({ minLength: 1, maxLength: 100, description: "What was typed so far." }),
  }),
  answer: {
    status: 200,
    body: Type.Object({
      products: Type.Array(
        Type.Object({
          id: Id,
          name: Type.String(),
          price: MoneyText,
          unit: UnitName,
          thumb_url: nullable(Type.String()),
        }),
      ),
      categories: Type.Array(Type.Object({ id: Id, slug: Type.String(), name: Type.String() })),
    }),
  },
  errors: [],
  cached: true,
  replica: true,
});

export const getProductByBarcode = operation({
  id: "get-product-by-barcode",
  method: "GET",
  path: "/products/by-barcode/{code}",
  tag: "products",
  summary: "The product with this barcode",
  who: "public",
  params: closed({
    code: Type.String({ minLength: 1, maxLength: 20, description: "EAN-13, EAN-8, UPC-A or GTIN-14." }),
  }),
  query: closed({ shop_id: Type.Optional(Type.Integer({ ...Id, description: "Of this shop alone." })) }),
  answer: { status: 200, body: Product },
  errors: ["not_found"],
  cached: true,
  replica: true,
});

export const getProduct = operation({
  id: "get-product",
  method: "GET",
  path: "/products/{id}",
  tag: "products",
  summary: "One product",
  who: "public",
  params: IdParams,
  answer: { status: 200, body: Product },
  errors: ["not_found"],
  cached: true,
  replica: true,
});

export const createProduct = operation({
  id: "create-product",
  method: "POST",
  path: "/products",
  tag: "products",
  summary: "Add a product with its opening stock",
  who: "seller",
  body: CreateProductBody,
  answer: { status: 201, body: Product },
  errors: ["barcode_taken", "category_unknown", "not_found"],
  idempotent: true,
  example: { ...productExample, stock_quantity: 24 },
});

export const replaceProduct = operation({
  id: "replace-product",
  method: "PUT",
  path: "/products/{id}",
  tag: "products",
  summary: "Replace a product's data",
  who: "seller",
  params: IdParams,
  body: ProductBody,
  answer: { status: 200, body: Product },
  errors: ["not_found", "barcode_taken", "category_unknown", "unit_fixed"],
  example: productExample,
});

export const updateProduct = operation({
  id: "update-product",
  method: "PATCH",
  path: "/products/{id}",
  tag: "products",
  summary: "Change some of a product's data",
  who: "seller",
  params: IdParams,
  body: ProductPatch,
  answer: { status: 200, body: Product },
  errors: ["not_found", "barcode_taken", "category_unknown", "unit_fixed"],
  example: { price: "660.00" },
});

export const deleteProduct = operation({
  id: "delete-product",
  method: "DELETE",
  path: "/products/{id}",
  tag: "products",
  summary: "Delete a product; one that was ever in stock is archived, receipts keep working",
  who: "seller",
  params: IdParams,
  answer: { status: 204 },
  errors: ["not_found"],
});

export const restoreProduct = operation({
  id: "restore-product",
  method: "POST",
  path: "/products/{id}/restore",
  tag: "products",
  summary: "Bring an archived product back, unpublished, with those of its barcodes that are still free",
  who: "seller",
  params: IdParams,
  answer: { status: 200, body: Product },
  errors: ["not_found"],
});

export const addProductImage = operation({
  id: "add-product-image",
  method: "POST",
  path: "/products/{id}/images",
  tag: "products",
  summary: "Add a picture to a product; the same picture again is kept once",
  who: "seller",
  params: IdParams,
  upload: imageUpload,
  answer: { status: 201, body: Image },
  errors: ["not_found", "images_full", ...IMAGE_ERRORS],
});

export const orderProductImages = operation({
  id: "order-product-images",
  method: "PUT",
  path: "/products/{id}/images",
  tag: "products",
  summary: "Put a product's pictures into another order; the first is shown on cards",
  who: "seller",
  params: IdParams,
  body: closed({
    image_ids: Type.Array(Id, {
      maxItems: MAX_PRODUCT_IMAGES,
      description: "All pictures of the product, each once.",
    }),
  }),
  answer: { status: 200, body: Type.Object({ items: Type.Array(Image) }) },
  errors: ["not_found"],
  example: { image_ids: [2, 1] },
});

export const removeProductImage = operation({
  id: "remove-product-image",
  method: "DELETE",
  path: "/products/{id}/images/{image_id}",
  tag: "products",
  summary: "Take a picture from a product",
  who: "seller",
  params: closed({ id: Id, image_id: Id }),
  answer: { status: 204 },
  errors: ["not_found"],
});
