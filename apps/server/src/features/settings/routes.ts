import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { command, query } from "#platform/http/route.ts";
import { getSettings, settingsOf } from "./read-settings.ts";
import { replaceSettings } from "./replace-settings.ts";
import type { LastTaxedDay } from "./vat-rates.ts";

/** `lastTaxedDay`: up to when orders have used the VAT rates. */
export function settingsRoutes(http: Http, lastTaxedDay: LastTaxedDay): void {
  const settings = settingsOf(http.database);
  query(http, contract.getPublicSettings, async (db) => {
    const { name, support_phone, support_email, min_age, registration_open } = await settings.read(db);
    return { name, support_phone, support_email, min_age, registration_open };
  });
  query(http, contract.getSettings, (db) => getSettings(db));
  command(http, contract.replaceSettings, (tx, call) => replaceSettings(tx, call, lastTaxedDay));
}
