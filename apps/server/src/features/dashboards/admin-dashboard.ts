import {
  type AdminDashboard,
  add,
  businessDate,
  type DashboardPeriod,
  type Language,
  laterDate,
  startOfBusinessDate,
} from "@saudaflow/contract";
import { countPublished } from "#features/catalog/index.ts";
import { countPeople, type DayFigures, figuresOfDays } from "#features/figures/index.ts";
import { latestOrders } from "#features/orders/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { changed, changedMoney, daysUntil } from "./compare.ts";
import { figuresOf, presentTop, ROWS, salesByDay, shortStock } from "./lists.ts";

/** Days of each period, today included. */
const DAYS: Record<DashboardPeriod, number> = { today: 1, "7d": 7, "30d": 30 };
/** The chart shows at least these. */
const CHART_DAYS = 7;

interface DashboardCall {
  readonly query: { readonly period?: DashboardPeriod };
  readonly language: Language;
  readonly now: Date;
}

/** How all shops together do. What is kept by day is read by day, so that it costs the same however much was ever sold. */
export async function getAdminDashboard(
  db: Reader,
  { query, language, now }: DashboardCall,
): Promise<AdminDashboard> {
  const date = businessDate(now);
  const count = DAYS[query.period ?? "7d"];
  const dates = daysUntil(date, count);
  const before = daysUntil(laterDate(date, -count), count);
  const chart = daysUntil(date, Math.max(CHART_DAYS, count));
  const days = await figuresOfDays(db, undefined, [...new Set([...before, ...dates, ...chart])]);
  const [sums, sums_before] = [sumOf(days, dates), sumOf(days, before)];
  const from = dates[0] ?? date;
  const people = await countPeople(db, from);
  const products = await countPublished(db, startOfBusinessDate(from));
  return {
    from,
    to: date,
    revenue: changedMoney(sums.revenue, sums_before.revenue),
    orders: changed(sums.orders, sums_before.orders),
    users: changed(people.now, people.before),
    products: changed(products.now, products.before),
    sales_by_day: salesByDay(days, chart),
    latest_orders: await latestOrders(db, undefined, ROWS),
    top_products: await presentTop(db, undefined, dates, language),
    ...(await shortStock(db, undefined, language)),
  };
}

function sumOf(days: ReadonlyMap<string, DayFigures>, dates: readonly string[]) {
  const figures = dates.map((date) => figuresOf(days, date));
  return {
    revenue: add(...figures.map((day) => day.revenue)),
    orders: figures.reduce((sum, day) => sum + day.orders, 0),
  };
}
