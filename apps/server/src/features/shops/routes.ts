import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { command, query } from "#platform/http/route.ts";
import { changeShop, setShopStatus } from "./change-shop.ts";
import { listAllShops } from "./list-all-shops.ts";
import { type MakeSeller, openShop } from "./open-shop.ts";
import { getOwnShop, getShop, listShops } from "./queries.ts";

/** `makeSeller`: accounts, which stands higher, lets a person sell. */
export function shopsRoutes(http: Http, makeSeller: MakeSeller): void {
  query(http, contract.listShops, (db) => listShops(db));
  query(http, contract.getShop, (db, { actor, params }) => getShop(db, actor, params.id));
  query(http, contract.getOwnShop, (db, call) => getOwnShop(db, call.actor, call.query.shop_id));
  command(http, contract.createShop, (tx, call) => openShop(tx, call, makeSeller));
  command(http, contract.replaceShop, changeShop);
  query(http, contract.listAllShops, (db, call) => listAllShops(db, call.query));
  command(http, contract.setShopStatus, setShopStatus);
}
