/** The ledger of goods: what other features may call. */
export { type Cause, openStock, putStock, type StockLine, takeStock } from "./stock.ts";
export { stockRoutes } from "./routes.ts";
