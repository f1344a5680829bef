import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { command, query } from "#platform/http/route.ts";
import { approveTopUp, askTopUp, listTopUps, rejectTopUp } from "./top-ups.ts";
import { getWallet, listWalletTransactions } from "./wallet.ts";

export function ledgerRoutes(http: Http): void {
  query(http, contract.getWallet, (db, { actor }) => getWallet(db, actor.id));
  query(http, contract.listWalletTransactions, (db, call) =>
    listWalletTransactions(db, call.actor.id, call.query),
  );
  command(http, contract.askTopUp, (tx, { actor, body, now, address }) =>
    askTopUp(tx, actor, body, now, address),
  );
  query(http, contract.listTopUps, (db, call) => listTopUps(db, call.actor, call.query));
  command(http, contract.approveTopUp, (tx, call) => approveTopUp(tx, call.params.id, call));
  command(http, contract.rejectTopUp, (tx, call) => rejectTopUp(tx, call.params.id, call));
}
