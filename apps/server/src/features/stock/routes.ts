import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { command, query } from "#platform/http/route.ts";
import { adjustManyStock } from "./adjust-many-stock.ts";
import { adjustStock } from "./adjust-stock.ts";
import { listStock, type MatchesQuery } from "./list-stock.ts";
import { explainStock, listMovements } from "./movements.ts";

export function stockRoutes(http: Http, matchesQuery: MatchesQuery): void {
  query(http, contract.listStock, (db, { actor, query, language }) =>
    listStock(db, actor, query, language, matchesQuery),
  );
  command(http, contract.adjustStock, adjustStock);
  command(http, contract.adjustManyStock, adjustManyStock);
  query(http, contract.listMovements, (db, { actor, query, language }) =>
    listMovements(db, actor, query, language),
  );
  query(http, contract.explainStock, (db, { actor, params, query, language }) =>
    explainStock(db, actor, params.id, query, language),
  );
}
