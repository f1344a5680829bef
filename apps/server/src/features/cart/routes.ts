import * as contract from "@saudaflow/contract";
import type { Tx } from "#platform/db/database.ts";
import type { Http } from "#platform/http/http.ts";
import { type Call, command, query } from "#platform/http/route.ts";
import { getCart } from "./cart.ts";
import { addAllToCart, addToCart, changeCartItem, clearCart, removeCartItem } from "./change-cart.ts";

type CartCall = Pick<Call<typeof contract.addToCart>, "actor" | "language">;

export function cartRoutes(http: Http): void {
  // A cart of a hundred lines is large and changes with every price: a repeated key shows it as it is.
  const asItIs = (tx: Tx, { actor, language }: CartCall) => getCart(tx, actor.id, language);
  query(http, contract.getCart, (db, { actor, language }) => getCart(db, actor.id, language));
  command(
    http,
    contract.addToCart,
    async (tx, { actor, body, now, language }) => {
      return (await addToCart(tx, actor.id, body, language, now)) ?? getCart(tx, actor.id, language);
    },
    asItIs,
  );
  command(http, contract.changeCartItem, async (tx, { actor, params, body, language }) => {
    return (
      (await changeCartItem(tx, actor.id, params.id, body.quantity, language)) ??
      getCart(tx, actor.id, language)
    );
  });
  command(http, contract.removeCartItem, async (tx, { actor, params, language }) => {
    return (await removeCartItem(tx, actor.id, params.id)) ?? getCart(tx, actor.id, language);
  });
  command(http, contract.clearCart, async (tx, { actor, language }) => {
    await clearCart(tx, actor.id);
    return getCart(tx, actor.id, language);
  });
  command(
    http,
    contract.mergeCart,
    async (tx, { actor, body, now, language }) => {
      await addAllToCart(tx, actor.id, body.items, now);
      return getCart(tx, actor.id, language);
    },
    asItIs,
  );
}
