import type { ReportKind } from "@saudaflow/contract";
import { refunds } from "./refunds.ts";
import type { Definition } from "./report.ts";
import { salesByCategory } from "./sales-by-category.ts";
import { salesByDay } from "./sales-by-day.ts";
import { salesByHour } from "./sales-by-hour.ts";
import { salesByPayment } from "./sales-by-payment.ts";
import { salesByProduct } from "./sales-by-product.ts";
import { stockValue } from "./stock-value.ts";
import { users } from "./users.ts";
import { walletMovements } from "./wallet-movements.ts";

/** Every report by its kind. */
export const DEFINITIONS: Readonly<Record<ReportKind, Definition>> = {
  "sales-by-day": salesByDay,
  "sales-by-category": salesByCategory,
  "sales-by-product": salesByProduct,
  "sales-by-payment": salesByPayment,
  "sales-by-hour": salesByHour,
  refunds,
  "stock-value": stockValue,
  "wallet-movements": walletMovements,
  users,
};
