/** The ledger of goods: what other features may call. */
export { listShort, type MatchesQuery } from "./list-stock.ts";
export { stockRoutes } from "./routes.ts";
export { countShort, keepShortage } from "./shortage.ts";
export {
  type Cause,
  holdStock,
  openStock,
  putStock,
  type StockFigure,
  type StockLine,
  shiftStock,
  takeStock,
} from "./stock.ts";
export { verifyStock } from "./verify.ts";
