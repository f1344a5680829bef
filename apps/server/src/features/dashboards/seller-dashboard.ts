import {
  businessDate,
  type getSellerDashboard as GetSellerDashboard,
  type Language,
  laterDate,
  meanOf,
  type QueryOf,
  type SellerDashboard,
} from "@saudaflow/contract";
import { type DayFigures, figuresOfDays } from "#features/figures/index.ts";
import { countOpenOrders, latestOrders } from "#features/orders/index.ts";
import { sellerShops } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { daysUntil, today, todaysMoney } from "./compare.ts";
import { figuresOf, presentTop, ROWS, salesByDay, shortStock } from "./lists.ts";

interface DashboardCall {
  readonly actor: Actor;
  readonly query: QueryOf<typeof GetSellerDashboard>;
  readonly language: Language;
  readonly now: Date;
}

/** How today goes in a seller's shop, beside yesterday and this weekday a week ago; without a shop all is zero. */
export async function getSellerDashboard(
  db: Reader,
  { actor, query, language, now }: DashboardCall,
): Promise<SellerDashboard | Refusal<"not_found">> {
  const { shop_id, days: count = 7 } = query;
  const shops = await sellerShops(db, actor, shop_id);
  if (isRefusal(shops)) return shops;
  const date = businessDate(now);
  const week_ago = laterDate(date, -7);
  const dates = daysUntil(date, count);
  const days = await figuresOfDays(db, shops, [...new Set([week_ago, ...dates])]);
  return {
    date,
    ...todaysFigures(figuresOf(days, date), figuresOf(days, laterDate(date, -1)), figuresOf(days, week_ago)),
    orders_waiting: await countOpenOrders(db, shops),
    sales_by_day: salesByDay(days, dates),
    latest_orders: await latestOrders(db, shops, ROWS),
    top_products: await presentTop(db, shops, dates, language),
    ...(await shortStock(db, shops, language)),
  };
}

/** Each of today's figures with what it is compared with. */
function todaysFigures(day: DayFigures, yesterday: DayFigures, week_ago: DayFigures) {
  const mean = ({ ordered, orders }: DayFigures) => meanOf(ordered, orders);
  return {
    revenue: todaysMoney(day.revenue, yesterday.revenue, week_ago.revenue),
    orders: today(day.orders, yesterday.orders, week_ago.orders),
    items: today(day.items, yesterday.items, week_ago.items),
    average_order: todaysMoney(mean(day), mean(yesterday), mean(week_ago)),
  };
}
