import type { Language, PaymentMethod, ReportKind, Role, Unit } from "@saudaflow/contract";
import { en } from "./words-en.ts";
import { kk } from "./words-kk.ts";
import { ru } from "./words-ru.ts";

export const COLUMN_NAMES = [
  "amount",
  "average",
  "balance",
  "by",
  "came",
  "came_in",
  "category",
  "closing",
  "cost_value",
  "date",
  "document",
  "email",
  "given_back",
  "hour",
  "kind",
  "opening",
  "order",
  "orders",
  "paid",
  "payment",
  "person",
  "product",
  "reason",
  "registered",
  "returned",
  "revenue",
  "role",
  "sale_value",
  "share",
  "shop",
  "sold",
  "time",
  "unit",
  "users",
  "went",
  "went_out",
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** All that reports say in one language; a missing entry does not compile. */
export interface Words {
  readonly titles: Readonly<Record<ReportKind, string>>;
  readonly charts: Readonly<Record<ReportKind, string>>;
  /** The beginning of a file's name, in letters that every system keeps. */
  readonly files: Readonly<Record<ReportKind, string>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly payments: Readonly<Record<PaymentMethod, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly moves: Readonly<Record<"top_up" | "payment" | "refund" | "cancellation", string>>;
  /** Short names of months, for axes. */
  readonly months: readonly string[];
  readonly total: string;
  readonly delivery: string;
  readonly rounding: string;
  readonly discount: string;
  readonly all_shops: string;
  readonly empty: string;
  readonly thousand: string;
  readonly million: string;
  readonly billion: string;
  readonly order: (number: string) => string;
  readonly topUp: (number: number) => string;
  readonly made: (at: string) => string;
  readonly shown: (rows: string, of: string) => string;
  readonly page: (page: number, of: number) => string;
}

export const WORDS: Readonly<Record<Language, Words>> = { kk, ru, en };
