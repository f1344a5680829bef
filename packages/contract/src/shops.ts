import { type Static, Type } from "typebox";
import { operation } from "./operation.ts";
import { closed, freeText, Id, IdParams, Instant, nullable, ShopIdQuery, text } from "./values/common.ts";
import { MoneyInput, MoneyText } from "./values/money.ts";
import { Page, pageQuery } from "./values/page.ts";

export const Shop = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  address: Type.String(),
  phone: Type.String(),
  delivery_fee: MoneyText,
});
export type Shop = Static<typeof Shop>;

export const SHOP_STATUSES = ["active", "blocked"] as const;
const inside = {
  owner_id: Id,
  bin: Type.String({ description: "BIN or IIN of the seller, 12 digits." }),
  is_vat_payer: Type.Boolean(),
  sells_age_restricted: Type.Boolean(),
  status: Type.Enum(SHOP_STATUSES),
  blocked_reason: nullable(Type.String()),
  created_at: Instant,
};

/** A shop as its seller and admins know it. */
export const ShopInside = Type.Object({ ...Shop.properties, ...inside });
export type ShopInside = Static<typeof ShopInside>;

/** A shop with as much of its inside as the reader may see. */
export const SeenShop = Type.Object({ ...Shop.properties, ...Type.Partial(Type.Object(inside)).properties });
export type SeenShop = Static<typeof SeenShop>;

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
  replica: true,
});

export const getShop = operation({
  id: "get-shop",
  method: "GET",
  path: "/shops/{id}",
  tag: "shops",
  summary: "One shop; to its seller and admins with its inside",
  who: "public",
  params: IdParams,
  answer: { status: 200, body: SeenShop },
  errors: ["not_found"],
  cached: true,
  replica: true,
});

export const getOwnShop = operation({
  id: "get-own-shop",
  method: "GET",
  path: "/seller/shop",
  tag: "shops",
  summary: "A seller's own shop, not found before he has opened one; an admin names the shop",
  who: "seller",
  query: closed({ shop_id: ShopIdQuery }),
  answer: { status: 200, body: ShopInside },
  errors: ["not_found"],
});

const shopData = {
  name: text(120),
  bin: Type.String({ minLength: 12, maxLength: 12 }),
  address: text(300),
  phone: freeText(32),
};
const example = {
  name: "Береке",
  bin: "131240010479",
  address: "Алматы, Абай даңғылы, 44",
  phone: "+7 701 123 45 67",
  delivery_fee: "500.00",
  is_vat_payer: false,
  sells_age_restricted: false,
};

export const CreateShopBody = closed({
  owner_id: Type.Optional(Id),
  ...shopData,
  delivery_fee: Type.Optional(MoneyInput),
  is_vat_payer: Type.Optional(Type.Boolean()),
  sells_age_restricted: Type.Optional(Type.Boolean()),
});

export const createShop = operation({
  id: "create-shop",
  method: "POST",
  path: "/shops",
  tag: "shops",
  summary: "Open a shop: a seller his only one, an admin one for `owner_id`, who becomes a seller",
  who: "seller",
  body: CreateShopBody,
  answer: { status: 201, body: ShopInside },
  errors: ["shop_exists"],
  idempotent: true,
  example,
});

export const ReplaceShopBody = closed({
  ...shopData,
  delivery_fee: MoneyInput,
  is_vat_payer: Type.Boolean(),
  sells_age_restricted: Type.Boolean(),
});
export type ReplaceShopBody = Static<typeof ReplaceShopBody>;

export const replaceShop = operation({
  id: "replace-shop",
  method: "PUT",
  path: "/shops/{id}",
  tag: "shops",
  summary: "Change a shop's data",
  who: "seller",
  params: IdParams,
  body: ReplaceShopBody,
  answer: { status: 200, body: ShopInside },
  errors: ["not_found"],
  example,
});

export const AdminShop = Type.Object({
  ...ShopInside.properties,
  owner: Type.Object({ id: Id, full_name: Type.String(), email: Type.String() }),
});
export type AdminShop = Static<typeof AdminShop>;

export const ShopFilter = closed({
  q: Type.Optional(
    Type.String({ maxLength: 100, description: "Name, BIN, address, the owner's name or e-mail." }),
  ),
  status: Type.Optional(Type.Enum(SHOP_STATUSES)),
  ...pageQuery,
});

export const listAllShops = operation({
  id: "list-all-shops",
  method: "GET",
  path: "/admin/shops",
  tag: "admin",
  summary: "All shops, newest first; `q` in name, BIN, address, owner's name or e-mail",
  who: "admin",
  query: ShopFilter,
  answer: { status: 200, body: Page(AdminShop) },
  errors: [],
});

export const setShopStatus = operation({
  id: "set-shop-status",
  method: "PATCH",
  path: "/admin/shops/{id}/status",
  tag: "admin",
  summary: "Block a shop, or let it sell again; a blocked one's goods are not on sale",
  who: "admin",
  params: IdParams,
  body: closed({ status: Type.Enum(SHOP_STATUSES), reason: Type.Optional(freeText(300)) }),
  answer: { status: 200, body: ShopInside },
  errors: ["not_found"],
  example: { status: "blocked", reason: "Құжаттар расталмаған" },
});
