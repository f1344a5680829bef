import { type Static, type TSchema, Type } from "typebox";
import { operation, XLSX } from "./operation.ts";
import { BusinessDate, closed, Id, Instant, LanguageCode, ShopIdQuery } from "./values/common.ts";

/** Reports of a shop, for its seller and for admins. */
export const REPORT_KINDS = [
  "sales-by-day",
  "sales-by-category",
  "sales-by-product",
  "sales-by-payment",
  "sales-by-hour",
  "refunds",
  "stock-value",
] as const;
/** Reports of the whole installation, for admins alone. */
export const ADMIN_REPORT_KINDS = [...REPORT_KINDS, "wallet-movements", "users"] as const;
export type ReportKind = (typeof ADMIN_REPORT_KINDS)[number];

export const REPORT_FORMATS = ["json", "pdf", "xlsx"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How the values of a column are written and shown. */
export const COLUMN_KINDS = ["text", "date", "instant", "money", "quantity", "count", "percent"] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Two years, one of them a leap year. */
export const MAX_REPORT_DAYS = 731;
/** More rows nobody reads on a screen; the files hold more. */
export const MAX_REPORT_ROWS = 1000;

const ReportColumn = Type.Object({
  key: Type.String(),
  name: Type.String({ description: "In the reader's language." }),
  kind: Type.Enum(COLUMN_KINDS),
});

/** A value by the key of its column: text, date, time and money are strings, quantity, count and percent numbers. */
const ReportRow = Type.Unsafe<Record<string, string | number | null>>({
  type: "object",
  additionalProperties: { type: ["string", "number", "null"] },
  examples: [{ date: "2026-11-23", orders: 12, paid: "48250.00", given_back: "640.00", revenue: "47610.00" }],
});

const ReportChart = Type.Object({
  kind: Type.Enum(["columns", "bars"], {
    description: "`columns` stand along time, `bars` compare by rank.",
  }),
  title: Type.String(),
  value_kind: Type.Enum(["money", "count"]),
  series: Type.Array(Type.String()),
  points: Type.Array(
    Type.Object({
      label: Type.String(),
      values: Type.Array(
        Type.Unsafe<string | number>({
          type: ["string", "number"],
          description: "One a series, as in a column.",
        }),
      ),
    }),
  ),
});

/** Any report, in the reader's language: what the web app, the PDF and the XLSX show alike. */
export const Report = Type.Object({
  kind: Type.Enum(ADMIN_REPORT_KINDS),
  title: Type.String(),
  from: BusinessDate,
  to: BusinessDate,
  shop: Type.Unsafe<{ id: number; name: string } | null>({
    type: ["object", "null"],
    properties: { id: Id, name: Type.String() },
    required: ["id", "name"],
    description: "Null: all shops.",
  }),
  columns: Type.Array(ReportColumn),
  rows: Type.Array(ReportRow),
  row_count: Type.Integer({ description: "Of all rows, also of those that are not in `rows`." }),
  truncated: Type.Boolean({ description: "There are more rows than fit; totals are of all." }),
  totals: ReportRow,
  chart: ReportChart,
  made_at: Instant,
});
export type Report = Static<typeof Report>;

const reportQuery = {
  from: Type.Optional(
    Type.Unsafe<string>({
      ...BusinessDate,
      description: "First business day; when left out, the thirty days that end with `to`.",
    }),
  ),
  to: Type.Optional(
    Type.Unsafe<string>({ ...BusinessDate, description: "Last business day; today when left out." }),
  ),
  format: Type.Optional(Type.Enum(REPORT_FORMATS, { default: "json" })),
  language: Type.Optional(
    Type.Unsafe<Static<typeof LanguageCode>>({
      ...LanguageCode,
      description: "Instead of Accept-Language: a report in another language than one's own.",
    }),
  ),
  shop_id: ShopIdQuery,
};

/** JSON, PDF or XLSX; totals of every sales report of one period are the same sum of the ledger. */
function report<
  const I extends string,
  const P extends string,
  const W extends "seller" | "admin",
  K extends TSchema,
>(id: I, path: P, who: W, kind: K, summary: string) {
  return operation({
    id,
    method: "GET",
    path,
    tag: "reports",
    summary,
    who,
    params: Type.Object({ kind }, { additionalProperties: false }),
    query: closed(reportQuery),
    answer: { status: 200, body: Report, files: ["application/pdf", XLSX] },
    errors: ["not_found", "period_too_long"],
    replica: true,
  });
}

export const getSellerReport = report(
  "get-seller-report",
  "/seller/reports/{kind}",
  "seller",
  Type.Enum(REPORT_KINDS),
  "A report of one's own shop; an admin names the shop",
);

export const getAdminReport = report(
  "get-admin-report",
  "/admin/reports/{kind}",
  "admin",
  Type.Enum(ADMIN_REPORT_KINDS),
  "A report of all shops or of one",
);
