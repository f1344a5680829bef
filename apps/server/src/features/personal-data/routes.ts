import * as contract from "@saudaflow/contract";
import { clearRefreshCookie, createChangeLimit } from "#features/accounts/index.ts";
import type { Http } from "#platform/http/http.ts";
import { query, route } from "#platform/http/route.ts";
import type { Services } from "#services";
import { closeAccount } from "./close-account.ts";
import { exportPersonalData } from "./export-personal-data.ts";

export function personalDataRoutes(http: Http, { config }: Services): void {
  const oneTry = createChangeLimit(http.database, "personal-data", config.rate_limit);
  query(http, contract.exportPersonalData, (db, call) => exportPersonalData(db, call));
  route(http, contract.closeAccount, async (call, database, _request, reply) => {
    const refused = await oneTry(call.actor.id, call.now, () => closeAccount(database, call));
    if (refused === undefined) clearRefreshCookie(reply, config);
    return refused;
  });
}
