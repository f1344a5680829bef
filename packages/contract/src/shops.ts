import { type Static, Type } from "typebox";
import { operation } from "./operation.ts";
import { Id, IdParams } from "./values/common.ts";
import { MoneyText } from "./values/money.ts";

export const Shop = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  address: Type.String(),
  phone: Type.String(),
  delivery_fee: MoneyText,
});
export type Shop = Static<typeof Shop>;

/** A shop as other things name it. */
export const ShopName = Type.Object({ id: Id, name: Type.String() });

export const listShops = operation({
  id: "list-shops",
  method: "GET",
  path: "/shops",
  tag: "shops",
  summary: "Shops that sell here",
  who: "public",
  answer: { status: 200, body: Type.Object({ items: Type.Array(Shop) }) },
  errors: [],
  cached: true,
});

export const getShop = operation({
  id: "get-shop",
  method: "GET",
  path: "/shops/{id}",
  tag: "shops",
  summary: "One shop",
  who: "public",
  params: IdParams,
  answer: { status: 200, body: Shop },
  errors: ["not_found"],
  cached: true,
});
