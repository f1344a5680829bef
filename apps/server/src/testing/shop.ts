import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Product, Role, Shop, SignedIn } from "@saudaflow/contract";
import { toMoney } from "@saudaflow/contract";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { createApp } from "#app";
import type { Config } from "#config";
import { createAccessTokens } from "#features/accounts/access-token.ts";
import { createUser } from "#features/accounts/index.ts";
import { startSession } from "#features/accounts/session.ts";
import type { RunBackup } from "#features/backups/index.ts";
import { createShop } from "#features/shops/index.ts";
import type { Database, DialectName } from "#platform/db/database.ts";
import { openDatabase } from "#platform/db/open.ts";
import type { ReplicaLimits } from "#platform/db/replicas.ts";
import { transact } from "#platform/db/transact.ts";
import { type OnFailure, runDueJobs } from "#platform/jobs.ts";
import { isRefusal } from "#platform/refusal.ts";
import { openStorage } from "#platform/storage/storage.ts";
import type { Services } from "#services";
import { jobHandlers } from "../background.ts";

/** The password of everybody in these tests, and its bcrypt hashes: one that is checked in a moment, and one of cost 12. */
export const PASSWORD = "жасыл-алма-2026";
const QUICK_HASH = "$2b$04$k5nSQ5AJx73LikZOnAbh/es0HKZOHKiI.1g30A/UJQHlYQ5ks/4/e";
export const SLOW_HASH = "$2b$12$mZFDga5cHpFEtK3eHx.buOROjSl.ZwvOa4cLTwqjMoBTfkI.HFitm";

interface Ask {
  readonly body?: unknown;
  /** A body as it is, instead of JSON. */
  readonly payload?: string | Buffer;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Answer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it looks at
  body: any;
  headers: Record<string, string | string[] | undefined>;
  raw: Buffer;
};

/** A whole shop system on an empty database of its own, with the deeds that tests begin with. Everything goes over HTTP. */
export class TestShop {
  readonly dialect: DialectName;
  config: Config;
  /** The database's own address. */
  address = "";
  database!: Database;
  app!: FastifyInstance;
  services!: Services;
  /** What the server takes for now; tests move it. */
  now = new Date("2026-11-23T06:00:00.000Z");
  /** What `client` gives people; one of cost 12 where a test is about how long checking takes. */
  password_hash = QUICK_HASH;
  #admin: SignedIn | undefined;
  #category: number | undefined;
  #drop: () => Promise<void> = async () => {};

  constructor(dialect: DialectName, config: Partial<Config> = {}) {
    this.dialect = dialect;
    this.config = {
      production: false,
      host: "localhost",
      port: 0,
      web_concurrency: 1,
      data_dir: tmpdir(),
      database: "",
      replicas: [],
      slow_query_ms: 0,
      jwt_secret: "a-secret-for-tests-only-0123456789abcdef",
      access_token_ttl: 900,
      allowed_origins: ["http://localhost:8000"],
      public_url: "http://localhost:8000",
      rate_limit: false,
      trust_proxy: undefined,
      log_level: "silent",
      metrics_token: undefined,
      smtp_url: undefined,
      mail_from: { name: "SaudaFlow", address: "letters@example.kz" },
      s3: undefined,
      backup_dir: join(tmpdir(), "no-backups"),
      backup_key: undefined,
      daily_backup: false,
      ...config,
    };
  }

  /** On an empty database of its own, or on this one. */
  async open(place?: Place, replica_limits: Partial<ReplicaLimits> = {}): Promise<void> {
    const { address, drop } = place ?? (await copyTemplate(this.dialect));
    this.address = address;
    this.#drop = drop;
    this.config = { ...this.config, database: address };
    const { config } = this;
    this.database = await openDatabase(address, { ...config, replica_limits });
    const { database } = this;
    this.services = { config, database, clock: () => this.now, storage: openStorage(config) };
    this.app = await createApp(this.services, "no web app in these tests");
    await this.app.ready();
  }

  /** Does all jobs that are due, as the background of a serving process would. */
  async work(onFailure?: OnFailure, runBackup: RunBackup = async () => {}): Promise<void> {
    await runDueJobs(this.database, () => this.now, jobHandlers(this.services, runBackup), onFailure);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    await this.#drop();
  }

  /** One request to `/api/v1` + path, in English. */
  async ask(method: string, path: string, { body, payload, token, headers }: Ask = {}): Promise<Answer> {
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
      ...(payload !== undefined && { payload }),
    });
    const isJson = response.body !== "" && String(response.headers["content-type"]).includes("json");
    return {
      status: response.statusCode,
      body: isJson ? response.json() : response.body,
      headers: response.headers as Answer["headers"],
      raw: response.rawPayload,
    };
  }

  get = (path: string, token?: string) => this.ask("GET", path, { token });
  post = (path: string, body: unknown, token?: string, key?: string) =>
    this.ask("POST", path, {
      body,
      token,
      ...(key !== undefined && { headers: { "idempotency-key": key } }),
    });

  /** A signed-in client. His password hash is made already: hashing is what the accounts' own tests show. */
  async client(email = `${randomUUID()}@example.kz`, role: Role = "client"): Promise<SignedIn> {
    const session = await transact(this.database, async (tx) => {
      const person = { email, full_name: "Айгүл Сәрсенова", role, language: "kk" } as const;
      const id = await createUser(tx, { ...person, password_hash: this.password_hash }, this.now);
      if (isRefusal(id)) return id;
      return { id, ...(await startSession(tx, id, { user_agent: "tests", address: "127.0.0.1" }, this.now)) };
    });
    if (isRefusal(session)) throw new Error(session.code);
    const tokens = createAccessTokens(this.config);
    const access_token = tokens.issue({ id: session.id, role, session_id: session.session_id }, this.now);
    const user = expectStatus(await this.get("/auth/me", access_token), 200) as SignedIn["user"];
    return { access_token, token_type: "bearer", expires_in: 900, user };
  }

  /** A signed-in seller with a shop. */
  async seller(
    shop: { sells_age_restricted?: boolean; is_vat_payer?: boolean } = {},
  ): Promise<SignedIn & { shop: Shop }> {
    const seller = await this.client(undefined, "seller");
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

  /** A wallet's balance. */
  async balance(person: SignedIn): Promise<string> {
    return (expectStatus(await this.get("/wallet", person.access_token), 200) as { balance: string }).balance;
  }

  /** A product's stock figure. */
  async stockOf(product: { id: number }): Promise<number> {
    return (expectStatus(await this.get(`/products/${product.id}`), 200) as Product).stock_quantity;
  }

  /** Orders these items for pickup, paid from the wallet unless said otherwise. */
  order(
    person: SignedIn,
    items: unknown,
    fields: Record<string, unknown> = {},
    key?: string,
  ): Promise<Answer> {
    const body = { items, payment_method: "wallet", delivery_method: "pickup", ...fields };
    return this.post("/orders", body, person.access_token, key);
  }

  /** The shop system's administrator. */
  async admin(): Promise<SignedIn> {
    this.#admin ??= await this.client(undefined, "admin");
    return this.#admin;
  }

  /** A category to put goods into. */
  async category(): Promise<number> {
    if (this.#category === undefined) {
      const { access_token } = await this.admin();
      const names = { name_kk: "Сүт тағамдары", name_ru: "Молочное", name_en: "Dairy" };
      const answer = await this.post(
        "/categories",
        { slug: `dairy-${randomUUID()}`, ...names },
        access_token,
      );
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
    const asked = expectStatus(await this.post("/wallet/top-ups", { amount }, person.access_token), 201) as {
      id: number;
    };
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
export function onBothDatabases(
  name: string,
  tests: (shop: TestShop) => void,
  config: Partial<Config> = {},
): void {
  describe.each(["sqlite", "postgres"] as const)(`${name} (%s)`, (dialect) => {
    const shop = new TestShop(dialect, config);
    beforeAll(() => shop.open());
    afterAll(() => shop.close());
    tests(shop);
  });
}

/** The body of an answer that must have this status; says what came instead. */
export function expectStatus(answer: Answer, status: number): unknown {
  if (answer.status !== status)
    throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A database somewhere, and how to be rid of it. */
export interface Place {
  readonly address: string;
  readonly drop: () => Promise<void>;
}

async function copyTemplate(dialect: DialectName): Promise<Place> {
  if (dialect === "postgres") return newPostgres("template_shop");
  const place = await emptyPlace(dialect);
  await copyFile(inject("templates").sqlite, place.address);
  return place;
}

/** Where a database could be made: a file that is not there yet, or a PostgreSQL database without tables. */
export async function emptyPlace(dialect: DialectName): Promise<Place> {
  if (dialect === "postgres") return newPostgres("template1");
  const folder = await mkdtemp(join(tmpdir(), "saudaflow-"));
  return { address: join(folder, "shop.sqlite"), drop: () => rm(folder, { recursive: true }) };
}

async function newPostgres(template: string): Promise<Place> {
  const templates = inject("templates");
  const name = `shop_${randomUUID().replaceAll("-", "")}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: templates.superuser });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`create database ${name} template ${template} owner saudaflow`);
  return {
    address: templates.postgres.replace("template_shop", name),
    drop: () => run(`drop database ${name} with (force)`),
  };
}
