/** The ledger of goods: what other features may call. */
export { listShort, type MatchesQuery } from "./list-stock.ts";
export { stockRoutes } from "./routes.ts";
export { countShort, keepShortage } from "./shortage.ts";
export {
  type Cause,
  countStock,
  holdStock,
  openStock,
  putStock,
  type StockFigure,
  type StockLine,
  takeStock,
} from "./stock.ts";
export { verifyStock } from "./verify.ts";
