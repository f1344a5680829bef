import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { command, query } from "#platform/http/route.ts";
import { getCart } from "./cart.ts";
import { addAllToCart, addToCart, changeCartItem, clearCart, removeCartItem } from "./change-cart.ts";

export function cartRoutes(http: Http): void {
  query(http, contract.getCart, (db, { actor, language }) => getCart(db, actor.id, language));
  command(http, contract.addToCart, async (tx, { actor, body, now, language }) => {
    return (await addToCart(tx, actor.id, body, now)) ?? getCart(tx, actor.id, language);
  });
  command(http, contract.changeCartItem, async (tx, { actor, params, body, language }) => {
    return (await changeCartItem(tx, actor.id, params.id, body.quantity)) ?? getCart(tx, actor.id, language);
  });
  command(http, contract.removeCartItem, async (tx, { actor, params, language }) => {
    return (await removeCartItem(tx, actor.id, params.id)) ?? getCart(tx, actor.id, language);
  });
  command(http, contract.clearCart, async (tx, { actor, language }) => {
    await clearCart(tx, actor.id);
    return getCart(tx, actor.id, language);
  });
  command(http, contract.mergeCart, async (tx, { actor, body, now, language }) => {
    await addAllToCart(tx, actor.id, body.items, now);
    return getCart(tx, actor.id, language);
  });
}
