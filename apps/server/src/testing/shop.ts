import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Product, Shop, SignedIn } from "@saudaflow/contract";
import { toMoney } from "@saudaflow/contract";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { createApp } from "#app";
import type { Config } from "#config";
import { createShop } from "#features/shops/index.ts";
import { isRefusal } from "#platform/refusal.ts";
import type { Database, DialectName } from "#platform/db/database.ts";
import { openDatabase } from "#platform/db/open.ts";
import { transact } from "#platform/db/transact.ts";

const PASSWORD = "жасыл-алма-2026";

interface Ask {
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the tests look at
type Answer = { status: number; body: any; headers: Record<string, string | string[] | undefined>; raw: Buffer };

/** A whole shop system on an empty database of its own, with the deeds that tests begin with. Everything goes over HTTP. */
export class TestShop {
  readonly dialect: DialectName;
  readonly config: Config;
  database!: Database;
  app!: FastifyInstance;
  /** What the server takes for now; tests move it. */
  now = new Date("2026-11-23T06:00:00.000Z");
  #admin: SignedIn | undefined;
  #category: number | undefined;
  #drop: () => Promise<void> = async () => {};

  constructor(dialect: DialectName, config: Partial<Config> = {}) {
    this.dialect = dialect;
    this.config = {
      production: false,
      host: "localhost",
      port: 0,
      data_dir: tmpdir(),
      database: "",
      jwt_secret: "a-secret-for-tests-only-0123456789abcdef",
      access_token_ttl: 900,
      allowed_origins: ["http://localhost:8000"],
      public_url: "http://localhost:8000",
      rate_limit: false,
      trust_proxy: undefined,
      log_level: "silent",
      ...config,
    };
  }

  async open(): Promise<void> {
    const { address, drop } = await copyTemplate(this.dialect);
    this.#drop = drop;
    this.database = await openDatabase(address);
    this.app = await createApp({ config: this.config, database: this.database, clock: () => this.now });
    await this.app.ready();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    await this.#drop();
  }

  /** One request to `/api/v1` + path, in English. */
  async ask(method: string, path: string, { body, token, headers }: Ask = {}): Promise<Answer> {
    const response = await this.app.inject({
      method: method as "GET",
      url: `/api/v1${path}`,
      headers: {
        "accept-language": "en",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    const isJson = String(response.headers["content-type"]).includes("json");
    return {
      status: response.statusCode,
      body: isJson ? response.json() : response.body,
      headers: response.headers as Answer["headers"],
      raw: response.rawPayload,
    };
  }

  get = (path: string, token?: string) => this.ask("GET", path, { token });
  post = (path: string, body: unknown, token?: string, key?: string) =>
    this.ask("POST", path, { body, token, ...(key !== undefined && { headers: { "idempotency-key": key } }) });

  /** Registers a client. */
  async client(email = `${randomUUID()}@example.kz`): Promise<SignedIn> {
    const answer = await this.post("/auth/register", {
      email,
      password: PASSWORD,
      full_name: "Айгүл Сәрсенова",
      consent: true,
    });
    return expectStatus(answer, 201) as SignedIn;
  }

  /** Registers a client and makes him a seller with a shop, as an admin would. */
  async seller(shop: { sells_age_restricted?: boolean; is_vat_payer?: boolean } = {}): Promise<SignedIn & { shop: Shop }> {
    const seller = await this.#promoted("seller");
    const id = await transact(this.database, (tx) =>
      createShop(
        tx,
        {
          owner_id: seller.user.id,
          slug: `shop-${seller.user.id}`,
          name: `Дүкен ${seller.user.id}`,
          bin: "131240010479",
          address: "Алматы, Абай даңғылы, 10",
          phone: "+77011234567",
          delivery_fee: toMoney(500),
          is_vat_payer: false,
          sells_age_restricted: false,
          ...shop,
        },
        this.now,
      ),
    );
    if (isRefusal(id)) throw new Error(id.code);
    return { ...seller, shop: expectStatus(await this.get(`/shops/${id}`), 200) as Shop };
  }

  /** The shop system's administrator. */
  async admin(): Promise<SignedIn> {
    this.#admin ??= await this.#promoted("admin");
    return this.#admin;
  }

  async #promoted(role: "seller" | "admin"): Promise<SignedIn> {
    const { user } = await this.client();
    await this.database.owner.updateTable("users").set({ role }).where("id", "=", user.id).execute();
    const answer = await this.post("/auth/login", { email: user.email, password: PASSWORD });
    return expectStatus(answer, 200) as SignedIn;
  }

  /** A category to put goods into. */
  async category(): Promise<number> {
    if (this.#category === undefined) {
      const { access_token } = await this.admin();
      const names = { name_kk: "Сүт тағамдары", name_ru: "Молочное", name_en: "Dairy" };
      const answer = await this.post("/categories", { slug: `dairy-${randomUUID()}`, ...names }, access_token);
      this.#category = (expectStatus(answer, 201) as { id: number }).id;
    }
    return this.#category;
  }

  /** A product of a seller, on sale. */
  async product(seller: SignedIn, fields: Record<string, unknown> = {}): Promise<Product> {
    const answer = await this.post(
      "/products",
      {
        name_kk: "Сүт 3,2 %, 1 л",
        name_ru: "Молоко 3,2 %, 1 л",
        name_en: "Milk 3.2%, 1 l",
        price: "640.00",
        unit: "piece",
        category_id: await this.category(),
        barcodes: [],
        is_published: true,
        stock_quantity: 100,
        ...fields,
      },
      seller.access_token,
    );
    return expectStatus(answer, 201) as Product;
  }

  /** Puts money on a person's wallet: he asks, the admin approves. */
  async topUp(person: SignedIn, amount: string): Promise<void> {
    const asked = expectStatus(await this.post("/wallet/top-ups", { amount }, person.access_token), 201) as { id: number };
    const admin = await this.admin();
    expectStatus(await this.post(`/wallet/top-ups/${asked.id}/approve`, undefined, admin.access_token), 200);
  }

  /** A client with this much money on the wallet. */
  async richClient(amount = "100000.00"): Promise<SignedIn> {
    const person = await this.client();
    await this.topUp(person, amount);
    return person;
  }
}

/** Runs the same tests on an SQLite file and on a real PostgreSQL, each with a shop system of its own. */
export function onBothDatabases(name: string, tests: (shop: TestShop) => void, config: Partial<Config> = {}): void {
  describe.each(["sqlite", "postgres"] as const)(`${name} (%s)`, (dialect) => {
    const shop = new TestShop(dialect, config);
    beforeAll(() => shop.open());
    afterAll(() => shop.close());
    tests(shop);
  });
}

/** The body of an answer that must have this status; says what came instead. */
export function expectStatus(answer: Answer, status: number): unknown {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function copyTemplate(dialect: DialectName): Promise<{ address: string; drop: () => Promise<void> }> {
  const templates = inject("templates");
  if (dialect === "sqlite") {
    const folder = await mkdtemp(join(tmpdir(), "saudaflow-"));
    const address = join(folder, "shop.sqlite");
    await copyFile(templates.sqlite, address);
    return { address, drop: () => rm(folder, { recursive: true }) };
  }
  const name = `shop_${randomUUID().replaceAll("-", "")}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: templates.postgres.replace("template_shop", "postgres") });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`create database ${name} template template_shop`);
  return {
    address: templates.postgres.replace("template_shop", name),
    drop: () => run(`drop database ${name} with (force)`),
  };
}
