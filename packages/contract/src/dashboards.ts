import { type Static, type TSchema, Type } from "typebox";
import { operation } from "./operation.ts";
import { OrderRow } from "./orders.ts";
import { StockLevel } from "./stock.ts";
import { BusinessDate, closed, Id, nullable, ShopIdQuery } from "./values/common.ts";
import { MoneyText } from "./values/money.ts";
import { QuantityNumber, UnitName } from "./values/quantity.ts";

/** How many business days an administrator looks at, today included. */
export const DASHBOARD_PERIODS = ["today", "7d", "30d"] as const;
export type DashboardPeriod = (typeof DASHBOARD_PERIODS)[number];

const ChangePercent = Type.Unsafe<number | null>({
  type: ["number", "null"],
  description: "One decimal; null when there was nothing to compare with.",
  examples: [12.5],
});

/** A figure beside that of the period before. */
function Changed<T extends TSchema>(value: T) {
  return Type.Object({ value, previous: value, change_percent: ChangePercent });
}

/** A figure of today beside yesterday's and that of the same weekday a week ago, each a whole day. */
function Today<T extends TSchema>(value: T) {
  return Type.Object({
    value,
    yesterday: value,
    change_percent: ChangePercent,
    last_week: value,
    week_change_percent: ChangePercent,
  });
}

export const DaySales = Type.Object({ date: BusinessDate, revenue: MoneyText, orders: Type.Integer() });
export type DaySales = Static<typeof DaySales>;

export const TopProduct = Type.Object({
  product_id: Id,
  shop_id: Id,
  name: Type.String(),
  unit: UnitName,
  thumb_url: nullable(Type.String()),
  quantity: QuantityNumber,
  amount: Type.String({ ...MoneyText, description: "What it brought: sold less given back." }),
});
export type TopProduct = Static<typeof TopProduct>;

/** The lists that both dashboards show; each is the beginning of a longer one. */
const lists = {
  sales_by_day: Type.Array(DaySales, { description: "Oldest first, days without sales included." }),
  latest_orders: Type.Array(OrderRow),
  top_products: Type.Array(TopProduct, { description: "By what they brought in these days." }),
  low_stock: Type.Array(StockLevel, { description: "Low and sold-out goods, the most wanted first." }),
  low_stock_count: Type.Integer(),
  out_of_stock_count: Type.Integer(),
};

export const AdminDashboard = Type.Object({
  from: BusinessDate,
  to: BusinessDate,
  revenue: Changed(MoneyText),
  orders: Changed(Type.Integer()),
  users: Changed(Type.Integer({ description: "How many there are; `previous`: before the period." })),
  products: Changed(
    Type.Integer({ description: "Published now; `previous`: those added before the period." }),
  ),
  ...lists,
});
export type AdminDashboard = Static<typeof AdminDashboard>;

export const AdminDashboardQuery = closed({
  period: Type.Optional(
    Type.Enum(DASHBOARD_PERIODS, {
      default: "7d",
      description: "Business days up to now, today included; compared with as many whole days before them.",
    }),
  ),
});

export const getAdminDashboard = operation({
  id: "get-admin-dashboard",
  method: "GET",
  path: "/admin/dashboard",
  tag: "admin",
  summary: "Revenue, orders, users and products of all shops, each with its change against the period before",
  who: "admin",
  query: AdminDashboardQuery,
  answer: { status: 200, body: AdminDashboard },
  errors: [],
});

export const OPEN_ORDER_STATUSES = ["pending", "confirmed", "packing", "ready", "delivering"] as const;
export type OpenOrderStatus = (typeof OPEN_ORDER_STATUSES)[number];

export const SellerDashboard = Type.Object({
  date: BusinessDate,
  revenue: Today(Type.String({ ...MoneyText, description: "Paid less given back, today." })),
  orders: Today(Type.Integer()),
  items: Today(Type.Integer({ description: "Lines of today's orders." })),
  average_order: Today(Type.String({ ...MoneyText, description: "What an order of today comes to." })),
  orders_waiting: Type.Object({
    pending: Type.Integer(),
    confirmed: Type.Integer(),
    packing: Type.Integer(),
    ready: Type.Integer(),
    delivering: Type.Integer(),
  }),
  ...lists,
});
export type SellerDashboard = Static<typeof SellerDashboard>;

export const getSellerDashboard = operation({
  id: "get-seller-dashboard",
  method: "GET",
  path: "/seller/dashboard",
  tag: "seller",
  summary: "How today goes in one's own shop; for an admin in all shops, or in one",
  who: "seller",
  query: closed({
    days: Type.Optional(
      Type.Integer({ enum: [7, 30], default: 7, description: "Days of `sales_by_day` and `top_products`." }),
    ),
    shop_id: ShopIdQuery,
  }),
  answer: { status: 200, body: SellerDashboard },
  errors: ["not_found"],
});
