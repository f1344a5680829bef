import { api } from "./client.ts";
import type { Buyer } from "./load.ts";
import { saudaflow } from "./shop.ts";

const DESK = "203.0.113.250";
const PASSWORD = "жасыл-алма-2026";

/** A shop with one product, and whoever runs it. */
export interface People {
  readonly admin: string;
  readonly seller: string;
  readonly product_id: number;
}

/** Registers a client from an address; answers his access token. */
export async function register(from: string, email: string): Promise<string> {
  const person = { email, password: PASSWORD, full_name: "Айгүл Сәрсенова", consent: true };
  return (await api(from, "POST", "/auth/register", { body: person })).access_token;
}

/** Signs in, saying whatever of where he comes from; answers the address that the shop has noted for him. */
export async function addressOf(
  from: string,
  email: string,
  headers: Readonly<Record<string, string>>,
  origin?: string,
): Promise<string> {
  const call = { headers, ...(origin !== undefined && { origin }) };
  const { access_token: token } = await api(from, "POST", "/auth/login", {
    body: { email, password: PASSWORD },
    ...call,
  });
  const { items } = await api(from, "GET", "/auth/sessions", { token });
  return items.find((session: { is_current: boolean }) => session.is_current).address;
}

export async function openShop(folder: string): Promise<People> {
  const email = "seller@example.kz";
  const [printed] = await Promise.all([
    saudaflow(folder, "admin:create", "admin@example.kz"),
    register(DESK, email),
  ]);
  const password = /shown this once: (\S+)/.exec(printed)?.[1];
  const [{ access_token: admin }] = await Promise.all([
    api(DESK, "POST", "/auth/login", { body: { email: "admin@example.kz", password } }),
    saudaflow(folder, "shop:create", email, "Береке", "131240010479", "Алматы, Абай 10", "+77011234567"),
  ]);
  const seller = (await api(DESK, "POST", "/auth/login", { body: { email, password: PASSWORD } }))
    .access_token;
  const category = await api(DESK, "POST", "/categories", {
    token: admin,
    body: { slug: "dairy", name_kk: "Сүт", name_ru: "Молоко", name_en: "Milk" },
  });
  const product = await api(DESK, "POST", "/products", {
    token: seller,
    body: {
      name_kk: "Сүт 3,2 %",
      name_ru: "Молоко 3,2 %",
      price: "640.00",
      unit: "piece",
      category_id: category.id,
      barcodes: [],
      is_published: true,
      stock_quantity: 100_000,
    },
  });
  return { admin, seller, product_id: product.id };
}

/** A buyer with much money. */
export async function richBuyer(n: number, admin: string): Promise<Buyer> {
  const from = Array.from({ length: 8 }, (_, i) => `203.0.113.${10 + n * 8 + i}`);
  const [address = ""] = from;
  const token = await register(address, `buyer-${n}@example.kz`);
  const { id } = await api(address, "POST", "/wallet/top-ups", { token, body: { amount: "900000.00" } });
  await api(DESK, "POST", `/wallet/top-ups/${id}/approve`, { token: admin });
  return { from, token };
}

/** Lets everybody ask for as much as the load does, which is more than any shopper. */
export async function allowMany(admin: string): Promise<void> {
  const settings = await api(DESK, "GET", "/admin/settings", { token: admin });
  await api(DESK, "PUT", "/admin/settings", {
    token: admin,
    body: { ...settings, requests_per_minute: 100_000 },
  });
}
