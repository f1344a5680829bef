import type { Operation, SignedIn } from "@saudaflow/contract";
import { sendForm } from "./form.ts";
import { photo } from "./pictures.ts";
import type { Sent } from "./send.ts";
import { expectStatus } from "./shop.ts";
import {
  BARCODE,
  newAddress,
  newCartItem,
  newCategory,
  newOrder,
  newSession,
  newTopUp,
  type World,
  word,
} from "./world.ts";

/** Makes what one call of a person needs; `me` is nobody for the anonymous. Objects belong to the client or the seller. */
export type Make = (world: World, me: SignedIn | undefined) => Promise<Sent> | Sent;

/** Who asks, in the order of the columns: `other` is another client, `rival` another seller. */
export const PRINCIPALS = ["anonymous", "client", "other", "seller", "rival", "admin"] as const;
export type Principal = (typeof PRINCIPALS)[number];

/** The exact status that each principal gets, in the order of the columns. */
type Statuses = `${number} ${number} ${number} ${number} ${number} ${number}`;
export type Line = readonly [operation: Operation, make: Make, statuses: Statuses];

export const nothing: Make = () => ({});

/** The id of a new object in the path. */
const idOf =
  (make: (world: World) => Promise<number>): Make =>
  async (world) => ({ params: { id: await make(world) } });

export const order = idOf(async (world) => (await newOrder(world)).id);
export const address: Make = ({ address }) => ({ params: { id: address } });
export const freshAddress = idOf(newAddress);
export const topUp = idOf(newTopUp);
export const cartItem = idOf(newCartItem);
export const category = idOf(newCategory);
export const freshProduct = idOf(async ({ shop, seller }) => (await shop.product(seller)).id);
export const archived = idOf(async ({ shop, seller }) => {
  const { id } = await shop.product(seller);
  await shop.ask("DELETE", `/products/${id}`, { token: seller.access_token });
  return id;
});
export const user = idOf(async ({ shop }) => (await shop.client()).user.id);
export const product: Make = ({ product }) => ({ params: { id: product.id } });
export const hidden: Make = ({ hidden }) => ({ params: { id: hidden.id } });
export const favourite: Make = ({ product }) => ({ params: { product_id: product.id } });
export const theShop: Make = ({ seller }) => ({ params: { id: seller.shop.id } });
export const inTheShop: Make = ({ seller }) => ({ query: { shop_id: seller.shop.id } });
export const session = idOf(async (world) => (await newSession(world, world.client)).session_id);

/** A session of the client beside his number. */
export const clientsSession: Make = async (world) => {
  const { session_id } = await newSession(world, world.client);
  return { params: { id: world.client.user.id, session_id } };
};

/** The same with a body. */
export function having(make: Make, body: unknown | ((world: World) => unknown)): Make {
  return async (world, me) => ({
    ...(await make(world, me)),
    body: typeof body === "function" ? await (body as (world: World) => unknown)(world) : body,
  });
}

/** Asked by somebody new of the same role: for what a person can do only once. */
export function bySomeoneLike(make: Make): Make {
  return async (world, me) => {
    if (me === undefined) return make(world, me);
    const person = await world.shop.client(undefined, me.user.role);
    return { ...(await make(world, person)), as: person };
  };
}

/** The refresh cookie of the principal; who shows no token has one all the same. */
export const refreshCookie: Make = async (world, me) => {
  const { refresh_token } = await newSession(world, me ?? (await world.shop.client()));
  return { headers: { cookie: `saudaflow_refresh=${refresh_token}` } };
};

export const barcode: Make = () => ({ params: { code: BARCODE } });

/** The public key of a new order's receipt. */
export const receiptKey: Make = async (world) => {
  const { receipt_url } = await newOrder(world);
  return { params: { public_key: receipt_url.split("/").at(-1) } };
};

/** The first line of a new order, which the shop gives back the money for. */
export const refund: Make = async (world) => {
  const { id, items } = await newOrder(world);
  const lines = items.map((item) => ({ order_item_id: item.id, quantity: 1, restock: true }));
  return { params: { id }, body: { lines, reason: "Мерзімі өткен" } };
};

/** A shop of somebody who has none: a seller's own, or for whom the admin names. */
export const newShop: Make = async (world, me) => ({
  body: {
    ...SHOP,
    ...(me?.user.role === "admin" && { owner_id: (await world.shop.client()).user.id }),
  },
});

/** The object with a picture for it. */
export function withPicture(make: Make): Make {
  return async (world, me) => ({
    ...(await make(world, me)),
    file: { name: "сүт.jpg", bytes: await photo() },
  });
}

/** A picture of a new product of the seller: both in the path. */
export const productImage: Make = async ({ shop, seller }) => {
  const { id } = await shop.product(seller);
  const parts = [{ filename: "сүт.jpg", bytes: await photo() }];
  const answer = await sendForm(shop, "POST", `/products/${id}/images`, parts, seller.access_token);
  const { id: image_id } = expectStatus(answer, 201) as { id: number };
  return { params: { id, image_id } };
};

/** The pictures of a new product of the seller in the only order there is. */
export const imageOrder: Make = async (world, me) => {
  const { params } = await productImage(world, me);
  return { params: { id: params?.id }, body: { image_ids: [params?.image_id] } };
};

/** What the client was told when an admin approved his first top-up. */
export const notification: Make = async ({ shop, client }) => {
  const answer = await shop.get("/notifications", client.access_token);
  const { items } = expectStatus(answer, 200) as { items: { id: number }[] };
  return { params: { id: items.at(-1)?.id } };
};

export const report: Make = () => ({ params: { kind: "sales-by-day" } });
export const reportOfTheShop: Make = ({ seller }) => ({
  params: { kind: "stock-value" },
  query: { shop_id: seller.shop.id },
});

/** The settings as they are. */
export const settings: Make = async ({ shop, admin }) => ({
  body: expectStatus(await shop.get("/admin/settings", admin.access_token), 200),
});

export const SHOP = {
  name: "Береке",
  bin: "131240010479",
  address: "Алматы, Абай даңғылы, 44",
  phone: "+77011234567",
  delivery_fee: "500.00",
  is_vat_payer: false,
  sells_age_restricted: false,
};
export const ADDRESS = { city: "Алматы", street: "Абай даңғылы", house: "1" };

export const categoryBody = () => ({
  slug: word(),
  name_kk: "Шай",
  name_ru: "Чай",
  name_en: "Tea",
});

export const productBody = async (world: World) => ({
  name_kk: "Айран",
  name_ru: "Айран",
  price: "300.00",
  unit: "piece",
  category_id: await world.shop.category(),
  barcodes: [],
  is_published: true,
});

export const sellersProductBody = async (world: World) => ({
  ...(await productBody(world)),
  shop_id: world.seller.shop.id,
});

export const manyGoods = ({ seller, hidden }: World) => ({
  shop_id: seller.shop.id,
  product_ids: [hidden.id],
  change: { price: { by: "percent", value: 5 } },
});

export const oneOfIt = ({ product }: World) => ({ product_id: product.id, quantity: 1 });
export const receipt = ({ product }: World) => ({
  product_id: product.id,
  quantity_change: 5,
  reason: "receipt",
});
export const delivery = ({ product }: World) => ({
  reason: "receipt",
  lines: [{ product_id: product.id, quantity_change: 5 }],
});
export const basket = (world: World) => ({ items: [oneOfIt(world)] });
export const orderBody = (world: World) => ({
  ...basket(world),
  payment_method: "cash",
  delivery_method: "pickup",
});
export const orderToClientsAddress = (world: World) => ({
  ...orderBody(world),
  delivery_method: "delivery",
  address_id: world.address,
});
