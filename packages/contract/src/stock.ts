import { type Static, Type } from "typebox";
import { operation } from "./operation.ts";
import { closed, freeText, Id, IdParams, Instant, nullable, ShopIdQuery } from "./values/common.ts";
import { CursorPage, cursorQuery, Page, pageQuery } from "./values/page.ts";
import { QuantityChangeInput, QuantityNumber, UnitName } from "./values/quantity.ts";

export const MOVEMENT_KINDS = [
  "opening",
  "receipt",
  "sale",
  "cancellation",
  "refund",
  "adjustment",
  "write_off",
  "stocktake",
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export const Movement = Type.Object({
  id: Id,
  product_id: Id,
  product_name: Type.String(),
  unit: UnitName,
  kind: Type.Enum(MOVEMENT_KINDS),
  quantity: Type.Number({ description: "Signed; at most three decimals." }),
  order_id: nullable(Id),
  refund_id: nullable(Id),
  note: nullable(Type.String()),
  actor_id: nullable(Id),
  actor_name: nullable(Type.String()),
  created_at: Instant,
});
export type Movement = Static<typeof Movement>;

export const StockLevel = Type.Object({
  product_id: Id,
  shop_id: Id,
  name: Type.String(),
  unit: UnitName,
  barcode: nullable(Type.String()),
  quantity: QuantityNumber,
  low_stock_threshold: QuantityNumber,
  level: Type.Enum(["ok", "low", "out"]),
});
export type StockLevel = Static<typeof StockLevel>;

const shopQuery = { shop_id: ShopIdQuery };

export const listStock = operation({
  id: "list-stock",
  method: "GET",
  path: "/stock",
  tag: "stock",
  summary: "Stock on hand; low and sold-out goods",
  who: "seller",
  query: closed({
    ...shopQuery,
    level: Type.Optional(
      Type.Enum(["ok", "low", "out"], { description: "`low`: at the threshold or below it; `out`: none." }),
    ),
    q: Type.Optional(Type.String({ maxLength: 100, description: "Words of the name, or a barcode." })),
    ...pageQuery,
  }),
  answer: { status: 200, body: Page(StockLevel) },
  errors: ["not_found"],
});

const adjustedLine = { product_id: Id, quantity_change: QuantityChangeInput };
const cause = {
  reason: Type.Enum(["receipt", "write_off", "correction"]),
  note: Type.Optional(freeText(500)),
};

export const AdjustStockBody = closed({ ...adjustedLine, ...cause });
export type AdjustStockBody = Static<typeof AdjustStockBody>;

export const adjustStock = operation({
  id: "adjust-stock",
  method: "POST",
  path: "/stock/adjustments",
  tag: "stock",
  summary: "Receive, write off or correct stock",
  who: "seller",
  body: AdjustStockBody,
  answer: { status: 201, body: Movement },
  errors: ["not_found", "insufficient_stock", "fraction_of_piece"],
  idempotent: true,
  example: { product_id: 1, quantity_change: 12, reason: "receipt", note: "№ 118 жүкқұжат" },
});

/** A delivery's whole waybill, and a body that is still small. */
export const MAX_ADJUSTED_LINES = 500;

export const AdjustManyBody = closed({
  ...cause,
  lines: Type.Array(closed(adjustedLine), {
    minItems: 1,
    maxItems: MAX_ADJUSTED_LINES,
    description: "Each product of the shop at most once.",
  }),
});
export type AdjustManyBody = Static<typeof AdjustManyBody>;

export const adjustManyStock = operation({
  id: "adjust-many-stock",
  method: "POST",
  path: "/stock/adjustments/many",
  tag: "stock",
  summary: "Receive, write off or correct many goods of one shop at once: all of them, or none",
  who: "seller",
  body: AdjustManyBody,
  answer: {
    status: 201,
    body: Type.Object({ items: Type.Array(Movement, { description: "In the order of the lines." }) }),
  },
  errors: ["not_found", "insufficient_stock", "fraction_of_piece"],
  idempotent: true,
  example: {
    reason: "receipt",
    note: "№ 118 жүкқұжат",
    lines: [
      { product_id: 1, quantity_change: 12 },
      { product_id: 2, quantity_change: 6 },
    ],
  },
});

export const MovementFilter = closed({
  ...shopQuery,
  kind: Type.Optional(Type.Enum(MOVEMENT_KINDS)),
  ...cursorQuery,
});

export const listMovements = operation({
  id: "list-movements",
  method: "GET",
  path: "/stock/movements",
  tag: "stock",
  summary: "Every movement of goods, newest first",
  who: "seller",
  query: MovementFilter,
  answer: { status: 200, body: CursorPage(Movement) },
  errors: ["not_found"],
});

export const explainStock = operation({
  id: "explain-stock",
  method: "GET",
  path: "/products/{id}/stock-history",
  tag: "stock",
  summary: "Why a product's stock is what it is: its movements with the figure after each, newest first",
  who: "seller",
  params: IdParams,
  query: closed(cursorQuery),
  answer: {
    status: 200,
    body: CursorPage(Type.Object({ ...Movement.properties, quantity_after: QuantityNumber })),
  },
  errors: ["not_found"],
});
