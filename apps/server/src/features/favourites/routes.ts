import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { command, query } from "#platform/http/route.ts";
import { addFavourite, listFavourites, removeFavourite } from "./favourites.ts";

export function favouritesRoutes(http: Http): void {
  query(http, contract.listFavourites, (db, call) =>
    listFavourites(db, call.actor.id, call.query, call.language),
  );
  command(http, contract.addFavourite, (tx, { actor, params, now }) =>
    addFavourite(tx, actor.id, params.product_id, now),
  );
  command(http, contract.removeFavourite, (tx, { actor, params }) =>
    removeFavourite(tx, actor.id, params.product_id),
  );
}
