import type { Dialect } from "./dialect.ts";

/** Figures by business day, and what is short in a shop: what would otherwise be counted over all orders or goods. */
export function statements(d: Dialect): string[] {
  const { int, text } = d;
  return [
    // Eight rows a day and shop, so that sales at the same moment do not queue at one.
    `create table day_figures (
      business_date ${text} not null,
      shop_id ${int} not null references shops (id),
      shard ${int} not null default 0 check (shard between 0 and 7),
      orders ${int} not null,
      items ${int} not null,
      ordered ${int} not null,
      cancelled ${int} not null,
      paid ${int} not null,
      given_back ${int} not null,
      primary key (business_date, shop_id, shard)
    ) ${d.strict}`,
    // The product is not referred to: every deletion of a product would look through all days.
    `create table product_days (
      business_date ${text} not null,
      shop_id ${int} not null references shops (id),
      product_id ${int} not null,
      quantity ${int} not null,
      amount ${int} not null,
      primary key (business_date, shop_id, product_id)
    ) ${d.strict}`,
    `create table user_days (
      business_date ${text} primary key,
      registered ${int} not null,
      closed ${int} not null
    ) ${d.strict}`,

    // Goods at their threshold or below it; those of a shop are found without a look at the others.
    `alter table stock_levels add column of_shop_id ${int} references shops (id)`,
    `alter table stock_levels add column shortage ${text} check (shortage in ('low', 'out'))`,
    `update stock_levels set
      of_shop_id = (select shop_id from products where products.id = stock_levels.product_id),
      shortage = (select case
        when products.is_archived = 1 or stock_levels.on_hand > products.low_stock_threshold then null
        when stock_levels.on_hand > 0 then 'low' else 'out' end
        from products where products.id = stock_levels.product_id)`,
    `create index stock_levels_short on stock_levels (of_shop_id, shortage, product_id) where shortage is not null`,

    // Orders that somebody has to work on; the finished ones are not in it.
    `create index orders_open on orders (shop_id, status) where status not in ('completed', 'cancelled')`,
  ];
}
