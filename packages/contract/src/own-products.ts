import { type Static, Type } from "typebox";
import { Product, ProductCard, ProductFilter } from "./catalog.ts";
import { operation } from "./operation.ts";
import { StockLevel } from "./stock.ts";
import { closed, Id, nullable, ShopIdQuery } from "./values/common.ts";
import { MoneyText } from "./values/money.ts";
import { Page, pageQuery } from "./values/page.ts";
import { QuantityNumber } from "./values/quantity.ts";

/** A product as its seller's table shows it: also unpublished, and with what customers are not told. */
export const OwnProduct = Type.Object({
  ...ProductCard.properties,
  cost_price: nullable(MoneyText),
  level: StockLevel.properties.level,
  sold_quantity: Type.Number({ ...QuantityNumber, description: "Sold less cancelled and given back." }),
  is_archived: Type.Boolean(),
  is_age_hidden: Type.Boolean({
    description: "Age restricted in a shop that does not sell such: the storefront does not show it.",
  }),
});
export type OwnProduct = Static<typeof OwnProduct>;

export const OWN_PRODUCT_SORTS = [
  "relevance",
  "name",
  "price",
  "newest",
  "popular",
  "stock",
  "updated",
] as const;

/** Which of one's own goods are meant: what the table is filtered by, and what a change of many is aimed at. */
const choices = {
  q: ProductFilter.properties.q,
  category_id: ProductFilter.properties.category_id,
  on_sale: ProductFilter.properties.on_sale,
  is_published: Type.Optional(Type.Boolean({ description: "Only published goods, or only the others." })),
  level: Type.Optional(
    Type.Enum(["ok", "low", "out"], { description: "`low`: at the threshold or below it; `out`: none." }),
  ),
  is_archived: Type.Optional(Type.Boolean({ description: "The archived goods instead of the others." })),
};

export const OwnProductFilter = closed({
  shop_id: ShopIdQuery,
  ...choices,
  sort: Type.Optional(
    Type.Enum(OWN_PRODUCT_SORTS, { description: "By relevance where `q` is given, else by name." }),
  ),
  order: ProductFilter.properties.order,
  ...pageQuery,
});
export type OwnProductFilter = Static<typeof OwnProductFilter>;

export const listOwnProducts = operation({
  id: "list-own-products",
  method: "GET",
  path: "/seller/products",
  tag: "products",
  summary: "All goods of one's own shop, unpublished ones too; for an admin of all shops, or of one",
  who: "seller",
  query: OwnProductFilter,
  answer: { status: 200, body: Page(OwnProduct) },
  errors: ["not_found"],
});

/** Whole tenge that new prices may be rounded to. */
export const PRICE_STEPS = [1, 5, 10] as const;

export const PriceChange = closed({
  by: Type.Enum(["percent", "amount"]),
  value: Type.Number({
    minimum: -9_999_999.99,
    maximum: 9_999_999.99,
    maxDecimals: 2,
    description: "Per cent or tenge; below zero lowers prices.",
    examples: [-10],
  }),
  round_to: Type.Optional(
    Type.Enum(PRICE_STEPS, { description: "The nearest multiple of so many tenge, half up." }),
  ),
  keep_old_price: Type.Optional(
    Type.Boolean({ description: "A price that falls stays as `compare_at_price`, unless that is higher." }),
  ),
});
export type PriceChange = Static<typeof PriceChange>;

/** What happens to each of the goods: exactly one of these. */
export const ProductsChange = closed({
  is_published: Type.Optional(Type.Boolean()),
  is_archived: Type.Optional(
    Type.Boolean({ description: "False brings archived goods back, unpublished as they left." }),
  ),
  category_id: Type.Optional(Id),
  price: Type.Optional(PriceChange),
});
export type ProductsChange = Static<typeof ProductsChange>;

/** Goods that may be named one by one; more are meant by a filter. */
export const MAX_NAMED_PRODUCTS = 5000;

const changeOfMany = {
  shop_id: Type.Optional(Type.Integer({ ...Id, description: "Whose goods; an admin must say it." })),
  product_ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: MAX_NAMED_PRODUCTS })),
  filter: Type.Optional(
    Type.Object(choices, {
      additionalProperties: false,
      description: "All goods that the table shows by it, instead of `product_ids`.",
    }),
  ),
  change: ProductsChange,
};
export const ChangeProductsBody = closed({
  ...changeOfMany,
  expected_changed: Type.Optional(
    Type.Integer({
      minimum: 0,
      description: "How many the preview has shown to change; where it is another number by now, none does.",
    }),
  ),
});
export type ChangeProductsBody = Static<typeof ChangeProductsBody>;

/** Why a product of the selection stays as it is. */
export const LEFT_OUT_REASONS = ["not_found", "price_too_low", "price_too_high"] as const;
/** Goods that an answer about many of them names. */
export const MAX_CHANGED_LINES = 50;

const ChangedState = Type.Object({
  price: MoneyText,
  compare_at_price: nullable(MoneyText),
  category_name: Type.String(),
  is_published: Type.Boolean(),
  is_archived: Type.Boolean(),
});

export const ProductsChanged = Type.Object({
  selected: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer({ description: "Are already as they should be." }),
  left_out: Type.Array(
    Type.Object({
      reason: Type.Enum(LEFT_OUT_REASONS),
      count: Type.Integer(),
      products: Type.Array(Type.Pick(Product, ["id", "name"]), {
        description: `The first ${MAX_CHANGED_LINES}; none for \`not_found\`.`,
      }),
    }),
  ),
  lines: Type.Array(
    Type.Object({
      product_id: Id,
      name: Type.String({ description: "In the reader's language." }),
      before: ChangedState,
      after: ChangedState,
    }),
    { description: `The first ${MAX_CHANGED_LINES} of those that change.` },
  ),
});
export type ProductsChanged = Static<typeof ProductsChanged>;

const changeExample = {
  product_ids: [1, 2, 3],
  change: { price: { by: "percent", value: 10, round_to: 5 } },
};

export const previewProductsChange = operation({
  id: "preview-products-change",
  method: "POST",
  path: "/products/bulk/preview",
  tag: "products",
  summary: "What a change of many goods would do; changes nothing",
  who: "seller",
  body: closed(changeOfMany),
  answer: { status: 200, body: ProductsChanged },
  errors: ["not_found", "category_unknown"],
  example: changeExample,
});

export const changeProducts = operation({
  id: "change-products",
  method: "POST",
  path: "/products/bulk",
  tag: "products",
  summary:
    "Publish, unpublish, archive, bring back, move or reprice many goods at once: all that are not left out, or none",
  who: "seller",
  body: ChangeProductsBody,
  answer: { status: 200, body: ProductsChanged },
  errors: ["not_found", "category_unknown", "products_changed"],
  idempotent: true,
  example: changeExample,
});
