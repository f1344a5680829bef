/** The ledger of money: what other features may call. */
export { openShopAccounts, openWallet } from "./accounts.ts";
export { transfer, type Cause } from "./transfer.ts";
export { ledgerRoutes } from "./routes.ts";
