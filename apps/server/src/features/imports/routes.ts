import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { command, query, route } from "#platform/http/route.ts";
import { confirmImport, mapImport, undoImport } from "./change-import.ts";
import { exportProducts } from "./export-products.ts";
import { getImport, listImports } from "./get-import.ts";
import { startImport } from "./start-import.ts";

export function importsRoutes(http: Http): void {
  route(http, contract.startImport, (call, database) => startImport(database, call));
  query(http, contract.listImports, (db, call) => listImports(db, call.actor, call.query, call.language));
  query(http, contract.getImport, getImport);
  command(http, contract.mapImport, mapImport);
  command(http, contract.confirmImport, confirmImport);
  command(http, contract.undoImport, undoImport);
  query(http, contract.exportProducts, exportProducts);
}
