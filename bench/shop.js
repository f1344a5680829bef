// A server to measure, in a process of its own: a shop with 10 000 goods, rich clients and admins, on the database of DATABASE_URL.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApp } from "../apps/server/src/app.ts";
import { readConfig } from "../apps/server/src/config.ts";
import { createAccessTokens } from "../apps/server/src/features/accounts/access-token.ts";
import { createUser } from "../apps/server/src/features/accounts/index.ts";
import { startSession } from "../apps/server/src/features/accounts/session.ts";
import { insertProducts } from "../apps/server/src/features/catalog/index.ts";
import { transfer } from "../apps/server/src/features/ledger/index.ts";
import { createShop } from "../apps/server/src/features/shops/index.ts";
import { openServices } from "../apps/server/src/open-services.ts";
import { transact } from "../apps/server/src/platform/db/transact.ts";

const GOODS = 10_000;
const CLIENTS = 50;
const ADMINS = 20;
const NOBODYS_HASH = "$2b$12$Ln67Tom/MLBcca4WpGEtj.79kxA2qnJZWG/tx1/m18WwVauLa.t4C";

const folder = mkdtempSync(join(tmpdir(), "saudaflow-bench-"));
const config = readConfig({ ...process.env, DATA_DIR: folder, RATE_LIMIT: "off", LOG_LEVEL: "silent" });
const services = await openServices(config);
const now = new Date();

/** @template T @param {T} value */
const made = (value) =>
  /** @type {Exclude<T, import("../apps/server/src/platform/refusal.ts").Refusal>} */ (value);

const stage = made(
  await transact(services.database, async (tx) => {
    const person = (/** @type {number} */ i, /** @type {"client" | "seller" | "admin"} */ role) =>
      createUser(
        tx,
        {
          email: `${role}${i}@bench.kz`,
          password_hash: NOBODYS_HASH,
          full_name: "Сәуле",
          role,
          language: "kk",
        },
        now,
      );
    const seller = Number(await person(0, "seller"));
    const shop_id = await createShop(
      tx,
      {
        owner_id: seller,
        slug: "bench",
        name: "Береке",
        bin: "131240010479",
        address: "Алматы",
        phone: "+77011234567",
        delivery_fee: /** @type {any} */ (0),
        is_vat_payer: false,
        sells_age_restricted: false,
      },
      now,
    );
    const { id: category_id } = await tx
      .insertInto("categories")
      .values({
        parent_id: null,
        slug: "dairy",
        name_kk: "Сүт",
        name_ru: "Молочное",
        name_en: "Dairy",
        picture: null,
        position: 0,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const goods = Array.from({ length: GOODS }, (_, i) => ({
      category_id,
      name_kk: `«Жайлау» сүті ${i} 3,2 %, 1 л`,
      name_ru: `Молоко «Жайлау» ${i} 3,2 %, 1 л`,
      name_en: null,
      description_kk: null,
      description_ru: null,
      description_en: null,
      brand: "Жайлау",
      price: /** @type {any} */ (64_000 + i),
      compare_at_price: null,
      cost_price: null,
      unit: /** @type {"piece"} */ ("piece"),
      is_published: true,
      is_age_restricted: false,
      low_stock_threshold: /** @type {any} */ (0),
      barcodes: [],
      stock: /** @type {any} */ (900_000_000),
    }));
    const ids = /** @type {number[]} */ (await insertProducts(tx, goods, { shop_id, actor_id: seller, now }));
    const tokens = createAccessTokens(config);
    const tokenOf = async (/** @type {number} */ id, /** @type {"client" | "admin"} */ role) => {
      const { session_id } = await startSession(tx, id, { user_agent: "bench", address: "127.0.0.1" }, now);
      return tokens.issue({ id, role, session_id }, now);
    };
    const signedIn = [];
    for (let i = 1; i <= CLIENTS; i++) {
      const id = Number(await person(i, "client"));
      const cause = { actor_id: id, now };
      await transfer(
        tx,
        "top_up",
        { kind: "top_up" },
        { kind: "wallet", user_id: id },
        /** @type {any} */ (900_000_000_000),
        cause,
      );
      signedIn.push(await tokenOf(id, "client"));
    }
    const admins = [];
    for (let i = 1; i <= ADMINS; i++) admins.push(await tokenOf(Number(await person(i, "admin")), "admin"));
    return { ids, tokens: signedIn, admins };
  }),
);
const app = await createApp(services, fileURLToPath(new URL("../apps/web/dist", import.meta.url)));
await app.listen({ host: "127.0.0.1", port: 0 });
const address = /** @type {import("node:net").AddressInfo} */ (app.server.address());
process.send?.({ url: `http://127.0.0.1:${address.port}/api/v1`, ...stage });
process.once("disconnect", () => process.exit(0));
