import { randomBytes } from "node:crypto";
import { businessDate, startOfBusinessDate, toMoney } from "@saudaflow/contract";
import { hashPassword } from "#features/accounts/index.ts";
import type { Database, Reader } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import type { Services } from "#services";
import { done } from "./done.ts";
import { readCategories, readGoods } from "./goods.ts";
import { openShop } from "./open-shop.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, makeBuyers } from "./people.ts";
import { type KeptPicture, storePictures } from "./pictures.ts";
import { planOrders } from "./plan-orders.ts";
import { planStock } from "./plan-stock.ts";
import { planTopUps } from "./plan-wallets.ts";
import { seededRandom } from "./random.ts";
import { runHistory } from "./run-history.ts";
import { DAY, HOUR, type Scene } from "./scene.ts";
import { settle } from "./settle.ts";

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./people.ts";

export interface DemoOptions {
  /** Business days of history, today included. */
  readonly days?: number;
  readonly pictures?: boolean;
}

/** Whether nobody was ever registered here: only then a demo may be made. */
export async function isEmpty(database: Database): Promise<boolean> {
  return (await database.read.selectFrom("users").select("id").limit(1).executeTakeFirst()) === undefined;
}

/** The e-mails of the demo with which one may sign in here, while their password is public. */
export async function openDemoAccounts(db: Reader): Promise<string[]> {
  const emails = DEMO_ACCOUNTS.map((account) => account.email);
  const open = db
    .selectFrom("users")
    .select("email_key")
    .where("email_key", "in", emails)
    .where("status", "=", "active");
  return (await open.orderBy("id").execute()).map((user) => user.email_key);
}

/**
 * Fills an empty database with a shop to try everything in: people, goods with pictures, and a history of orders that
 * ends now. The same for the same moment, all of it done by the commands that requests use.
 */
export async function makeDemo(
  services: Services,
  onProgress: (text: string) => void,
  { days = 91, pictures = true }: DemoOptions = {},
): Promise<void> {
  const now = services.clock();
  const today = businessDate(now);
  const categories = readCategories();
  const goods = readGoods(categories);
  // Files first: whoever stops here finds the database still empty.
  const stored = pictures
    ? await storePictures(services.storage, [...goods, ...categories], (ready, all) =>
        onProgress(`pictures ${ready}/${all}`),
      )
    : new Map<string, KeptPicture>();

  const random = seededRandom(Number(today.replaceAll("-", "")));
  const opened = startOfBusinessDate(today).getTime() - days * DAY + 9 * HOUR;
  const buyers = makeBuyers(random, opened, now.getTime());
  const delivery_fee = toMoney(500);
  const scene: Scene = { random, now: now.getTime(), days, goods, buyers, delivery_fee };
  const orders = planOrders(scene);
  const stock = planStock(scene, orders);
  const topUps = planTopUps(scene, orders);

  onProgress("people, shop and goods");
  const [demo_hash, nobodys_hash] = await Promise.all(
    [DEMO_PASSWORD, randomBytes(32).toString("base64url")].map(async (password) =>
      done(await hashPassword(password)),
    ),
  );
  if (demo_hash === undefined || nobodys_hash === undefined) throw new Error("a hash is missing");
  const opening = { opened, delivery_fee, categories, goods, stock: stock.opening, buyers, pictures: stored };
  const stage = done(
    await transact(services.database, (tx) => openShop(tx, { ...opening, demo_hash, nobodys_hash })),
  );
  let told = 0;
  await runHistory(services, stage, { buyers, orders, stock, topUps }, (placed) => {
    const tenth = Math.floor((placed / orders.length) * 10);
    if (tenth > told) onProgress(`orders ${placed}/${orders.length}`);
    told = tenth;
  });
  await settle(services);
}
