import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Whether the shop of a product may show it: goods for adults need its consent. */
const AGE_RULE = sql<SqlBool>`(products.is_age_restricted = 0 or products.shop_id in (select id from shops where sells_age_restricted = 1))`;

/** 1 for what that rule keeps from everybody: its seller is told. */
export const AGE_HIDDEN = sql<number>`case when ${AGE_RULE} then 0 else 1 end`;

/** A blocked shop sells nothing. */
const SHOP_SELLS = sql<SqlBool>`products.shop_id not in (select id from shops where status = 'blocked')`;

/** What everybody sees and may buy: published, not archived, its shop sells and its age rule allows it. */
export const FOR_SALE: RawBuilder<SqlBool> = sql`(products.is_published = 1 and products.is_archived = 0 and ${AGE_RULE} and ${SHOP_SELLS})`;

/**
 * The same for a search, which looks at every product: the plus keeps SQLite off the indexes, through which it would
 * read the table in the order of prices, three times as slow as from its beginning to its end.
 */
export const FOR_SALE_SCANNED: RawBuilder<SqlBool> = sql`(+products.is_published = 1 and +products.is_archived = 0 and ${AGE_RULE} and ${SHOP_SELLS})`;
