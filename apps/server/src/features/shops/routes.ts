import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { query } from "#platform/http/route.ts";
import { getShop, listShops } from "./queries.ts";

export function shopsRoutes(http: Http): void {
  query(http, contract.listShops, (db) => listShops(db));
  query(http, contract.getShop, (db, { params }) => getShop(db, params.id));
}
