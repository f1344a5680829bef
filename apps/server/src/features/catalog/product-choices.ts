import { type ProductFilter, toMoney } from "@saudaflow/contract";
import { type RawBuilder, type SqlBool, sql } from "kysely";

export type Condition = RawBuilder<SqlBool>;

export const IS_ON_SALE: Condition = sql`coalesce(products.compare_at_price, 0) > products.price`;
/** Whether any of a product is left, asked of its joined stock. */
export function inJoinedStock(some: boolean): Condition {
  return some ? sql`stock_levels.on_hand > 0` : sql`stock_levels.on_hand = 0`;
}

/** The same without a join. For a figure looked up by a subselect PostgreSQL would expect far more work than there is. */
function inStock(some: boolean): Condition {
  return sql`exists (select 1 from stock_levels where product_id = products.id and ${inJoinedStock(some)})`;
}

/** What a person chose of what a list offers, choice by choice. */
export function choicesOf(filter: ProductFilter, isInStock: (some: boolean) => Condition) {
  const { category_id, min_price, max_price, in_stock, on_sale } = filter;
  return {
    category: category_id === undefined ? [] : [inCategory(category_id)],
    price: [
      ...(min_price === undefined ? [] : [sql<SqlBool>`products.price >= ${toMoney(min_price)}`]),
      ...(max_price === undefined ? [] : [sql<SqlBool>`products.price <= ${toMoney(max_price)}`]),
    ],
    in_stock: in_stock === undefined ? [] : [isInStock(in_stock)],
    on_sale: on_sale === undefined ? [] : [on_sale ? IS_ON_SALE : sql<SqlBool>`not (${IS_ON_SALE})`],
  };
}

export function allChoices(filter: ProductFilter): Condition[] {
  const { category, price, in_stock, on_sale } = choicesOf(filter, inStock);
  return [...category, ...price, ...on_sale, ...in_stock];
}

/** In the category or below it. */
function inCategory(category_id: number): Condition {
  return sql`products.category_id in (
    with recursive below (id) as (
      select id from categories where id = ${category_id}
      union
      select categories.id from categories join below on categories.parent_id = below.id
    )
    select id from below
  )`;
}
