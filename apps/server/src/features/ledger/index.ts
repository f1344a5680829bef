/** The ledger of money: what other features may call. */
export { openShopAccounts, openWallet } from "./accounts.ts";
export { ledgerLetters } from "./letters.ts";
export { ledgerRoutes } from "./routes.ts";
export { approveTopUp, askTopUp, forgetTopUps, listTopUps } from "./top-ups.ts";
export { type Cause, transfer } from "./transfer.ts";
export { verifyLedger } from "./verify.ts";
export { getWallet, listWalletTransactions } from "./wallet.ts";
