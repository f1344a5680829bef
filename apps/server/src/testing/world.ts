import type { Cart, Order, Product, Shop, SignedIn } from "@saudaflow/contract";
import { startSession } from "#features/accounts/session.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal } from "#platform/refusal.ts";
import { type Answer, expectStatus, type TestShop } from "./shop.ts";

type Seller = SignedIn & { readonly shop: Shop };

/** A small town: two clients, two sellers with their shops, an admin, somebody blocked. Things are the first client's or seller's. */
export interface World {
  readonly shop: TestShop;
  readonly client: SignedIn;
  readonly other: SignedIn;
  readonly seller: Seller;
  readonly rival: Seller;
  readonly admin: SignedIn;
  readonly blocked: SignedIn;
  readonly product: Product;
  /** Not published. */
  readonly hidden: Product;
  /** The client's address. */
  readonly address: number;
}

/** What only those whom it concerns may read: looked for in every answer to anybody else. */
export const SECRETS = {
  full_name: "Жасырын Клиентова",
  phone: "+77770001122",
  street: "Құпия көшесі",
  cost_price: "431.17",
};
/** Of a product that is there from the beginning. */
export const BARCODE = "4870000000012";

export async function openWorld(shop: TestShop): Promise<World> {
  const { full_name, phone, cost_price } = SECRETS;
  const admin = await shop.admin();
  const client = await shop.richClient("9000000.00");
  const profile = { body: { full_name, phone }, token: client.access_token };
  expectStatus(await shop.ask("PATCH", "/users/me", profile), 200);
  const address = await newAddress({ shop, client });
  const blocked = await shop.client();
  const status = { body: { status: "blocked" }, token: admin.access_token };
  expectStatus(await shop.ask("PATCH", `/admin/users/${blocked.user.id}/status`, status), 200);
  const seller = await shop.seller();
  await shop.product(seller, { cost_price, barcodes: [BARCODE] });
  return {
    ...{ shop, client, address, blocked, seller, admin },
    other: await shop.richClient("9000000.00"),
    rival: await shop.seller(),
    product: await shop.product(seller, { cost_price, stock_quantity: 100_000 }),
    hidden: await shop.product(seller, { cost_price, is_published: false }),
  };
}

type Clients = Pick<World, "shop" | "client">;
const clientsAddress = { city: "Алматы", street: SECRETS.street, house: "1" };

/** The client's order in the seller's shop, paid from the wallet. */
export async function newOrder({ shop, client, product }: World): Promise<Order> {
  const items = [{ product_id: product.id, quantity: 1 }];
  const delivery = { delivery_method: "delivery", address: clientsAddress };
  return expectStatus(await shop.order(client, items, delivery), 201) as Order;
}

/** Another address of the client. */
export async function newAddress({ shop, client }: Clients): Promise<number> {
  return made(await shop.post("/users/me/addresses", clientsAddress, client.access_token));
}

export async function newTopUp({ shop, client }: Clients): Promise<number> {
  return made(await shop.post("/wallet/top-ups", { amount: "10.00" }, client.access_token));
}

/** A line in the client's cart. */
export async function newCartItem({ shop, client, product }: World): Promise<number> {
  const body = { product_id: product.id, quantity: 1 };
  const cart = expectStatus(await shop.post("/cart/items", body, client.access_token), 201) as Cart;
  return cart.groups[0]?.items[0]?.id ?? 0;
}

export async function newCategory({ shop, admin }: World): Promise<number> {
  const body = { slug: word(), name_kk: "Нан", name_ru: "Хлеб", name_en: "Bread" };
  return made(await shop.post("/categories", body, admin.access_token));
}

/** Another session of a person, say on his phone, with its refresh token. */
export async function newSession({ shop }: World, person: SignedIn) {
  const device = { user_agent: "phone", address: "127.0.0.1" };
  const session = await transact(shop.database, (tx) => startSession(tx, person.user.id, device, shop.now));
  if (isRefusal(session)) throw new Error("no session");
  return session;
}

let words = 0;
/** A word that was never used. */
export function word(): string {
  words += 1;
  return `word-${words}`;
}

function made(answer: Answer): number {
  return (expectStatus(answer, 201) as { id: number }).id;
}
