import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { command, query } from "#platform/http/route.ts";
import { listNotifications } from "./list-notifications.ts";
import { readAllNotifications, readNotification } from "./read-notifications.ts";

export function notificationsRoutes(http: Http): void {
  query(http, contract.listNotifications, (db, call) => listNotifications(db, call));
  command(http, contract.readNotification, (tx, { actor, params }) => readNotification(tx, actor, params.id));
  command(http, contract.readAllNotifications, (tx, { actor }) => readAllNotifications(tx, actor));
}
