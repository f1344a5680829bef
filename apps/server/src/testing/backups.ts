import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Image, Product, Shop, SignedIn } from "@saudaflow/contract";
import { vi } from "vitest";
import { type Config, ConfigError } from "#config";
import type { DialectName } from "#platform/db/database.ts";
import { runBackup } from "../commands/backup.ts";
import { runRestore } from "../commands/restore.ts";
import { sendForm } from "./form.ts";
import { photo } from "./pictures.ts";
import { emptyPlace, expectStatus, type Place, TestShop } from "./shop.ts";

/** What a program said, and its exit code. */
export interface Told {
  readonly code: number;
  readonly said: string;
}

/** A shop whose data lie in a folder of its own. */
export function shopWithFolder(dialect: DialectName, config: Partial<Config> = {}): TestShop {
  const data_dir = mkdtempSync(join(tmpdir(), "saudaflow-data-"));
  const shop = new TestShop(dialect, { data_dir, backup_dir: join(data_dir, "backups"), ...config });
  const close = shop.close.bind(shop);
  shop.close = async () => {
    await close();
    await rm(data_dir, { recursive: true, force: true });
  };
  return shop;
}

/** Backs a shop up by the command; answers the file it names. */
export async function backUp(shop: TestShop, ...args: string[]): Promise<Told & { readonly file: string }> {
  // The file is named by the second.
  shop.now = new Date(shop.now.getTime() + 1000);
  const told = await tell(() => runBackup(shop.services, args));
  return { ...told, file: /^(\S+): /.exec(told.said)?.[1] ?? "" };
}

export function restore(config: Config, ...args: string[]): Promise<Told> {
  return tell(() => runRestore(config, args));
}

async function tell(run: () => Promise<number>): Promise<Told> {
  const lines: string[] = [];
  const spies = (["log", "error"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((line: string) => void lines.push(line)),
  );
  try {
    const code = await run();
    return { code, said: lines.join("\n") };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { code: 1, said: error.message };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Where a shop can be restored: an empty database and an empty folder; `open` serves what lies there then. */
export interface Elsewhere extends Place {
  readonly config: Config;
  readonly open: () => Promise<TestShop>;
}

export async function elsewhere(dialect: DialectName, { config, now }: TestShop): Promise<Elsewhere> {
  const place = await emptyPlace(dialect);
  const data_dir = mkdtempSync(join(tmpdir(), "saudaflow-data-"));
  const here = { ...config, database: place.address, data_dir, backup_dir: join(data_dir, "backups") };
  const drop = async () => {
    await place.drop();
    await rm(data_dir, { recursive: true, force: true });
  };
  const open = async () => {
    const shop = new TestShop(dialect, here);
    shop.now = now;
    await shop.open({ address: place.address, drop });
    return shop;
  };
  return { address: place.address, config: here, drop, open };
}

/** A shop in which something of every kind has happened. */
export interface Life {
  readonly seller: SignedIn & { shop: Shop };
  readonly client: SignedIn;
  readonly product: Product;
  readonly image: Image;
  readonly last_order: number;
  /** The number of a product that is gone. */
  readonly gone: number;
}

export async function live(shop: TestShop): Promise<Life> {
  const seller = await shop.seller();
  const client = await shop.richClient();
  const product = await shop.product(seller, { price: "640.00", description_kk: 'Жаңа\t"сауылған"\n\\ сүт' });
  const form = [{ filename: "photo.jpg", bytes: await photo({ width: 900, height: 600 }) }];
  const added = await sendForm(shop, "POST", `/products/${product.id}/images`, form, seller.access_token);
  const image = expectStatus(added, 201) as Image;
  const place = async (fields = {}) =>
    (
      expectStatus(await shop.order(client, [{ product_id: product.id, quantity: 2 }], fields), 201) as {
        id: number;
      }
    ).id;
  const move = async (id: number, ...states: string[]) => {
    for (const status of states) {
      expectStatus(
        await shop.ask("PATCH", `/orders/${id}/status`, { body: { status }, token: seller.access_token }),
        200,
      );
    }
  };
  await move(await place({ payment_method: "cash" }), "confirmed", "packing", "ready", "completed");
  await move(await place(), "cancelled");
  const last_order = await place();
  // Bytes that are no text, and a number that was given out for a row that is gone.
  const bytes = Buffer.from([0, 1, 10, 13, 34, 92, 255]);
  const file = { key: "k", part: 1, bytes, created_at: shop.now.toISOString() };
  await shop.database.owner.insertInto("import_files").values(file).execute();
  const { id: gone } = await shop.product(seller);
  expectStatus(await shop.ask("DELETE", `/products/${gone}`, { token: seller.access_token }), 204);
  return { seller, client, product, image, last_order, gone };
}
