import { fromTiyn, type Money, type Quantity, toQuantity } from "@saudaflow/contract";
import { createUser, type NewUser } from "#features/accounts/index.ts";
import { insertProducts, type NewProduct } from "#features/catalog/index.ts";
import { createShop } from "#features/shops/index.ts";
import type { Tx } from "#platform/db/database.ts";
import { done } from "./done.ts";
import type { DemoCategory, DemoGood } from "./goods.ts";
import { type Buyer, DEMO_ACCOUNTS, DEMO_NAMES } from "./people.ts";
import { drawingKey, type KeptPicture } from "./pictures.ts";
import { itemAt } from "./random.ts";

export interface Opening {
  readonly opened: number;
  readonly delivery_fee: Money;
  readonly categories: readonly DemoCategory[];
  readonly goods: readonly DemoGood[];
  /** Of each good. */
  readonly stock: readonly Quantity[];
  readonly buyers: readonly Buyer[];
  /** By the name of their drawing. */
  readonly pictures: ReadonlyMap<string, KeptPicture>;
  readonly demo_hash: string;
  readonly nobodys_hash: string;
}

/** Everything that the history refers to, by its number in the database. */
export interface Stage {
  readonly shop_id: number;
  readonly seller_id: number;
  readonly admin_id: number;
  /** In the order of the plan's lists. */
  readonly buyer_ids: readonly number[];
  readonly product_ids: readonly number[];
}

/** Makes the people, the shop with its categories and goods, and what is on the shelves when it opens. */
export async function openShop(tx: Tx, opening: Opening): Promise<Stage> {
  const now = new Date(opening.opened);
  const [seller_id, admin_id] = [await createDemoUser(tx, 1, opening), await createDemoUser(tx, 2, opening)];
  const buyer_ids: number[] = [];
  for (const [i, buyer] of opening.buyers.entries()) {
    const { full_name, email, phone, language, joined } = buyer;
    const password_hash = i === 0 ? opening.demo_hash : opening.nobodys_hash;
    const user: NewUser = { full_name, email, phone, language, password_hash, role: "client" };
    buyer_ids.push(done(await createUser(tx, user, new Date(joined))));
  }
  const shop_id = await createShop(
    tx,
    {
      owner_id: seller_id,
      slug: "dukeni",
      name: "Береке",
      bin: "131240010479",
      address: "Алматы, Абай даңғылы, 44",
      phone: "+77273120145",
      delivery_fee: opening.delivery_fee,
      is_vat_payer: false,
      sells_age_restricted: false,
    },
    now,
  );
  const category_ids = await createCategories(tx, opening);
  const products = opening.goods.map((good, i) => newProduct(good, category_ids, itemAt(opening.stock, i)));
  const product_ids = done(await insertProducts(tx, products, { shop_id, actor_id: seller_id, now }));
  await addPictures(tx, product_ids, opening);
  return { shop_id, seller_id, admin_id, buyer_ids, product_ids };
}

async function createDemoUser(tx: Tx, index: 1 | 2, { opened, demo_hash }: Opening): Promise<number> {
  const account = itemAt(DEMO_ACCOUNTS, index);
  const user: NewUser = {
    ...account,
    full_name: DEMO_NAMES[index],
    password_hash: demo_hash,
    language: "kk",
  };
  return done(await createUser(tx, user, new Date(opened)));
}

async function createCategories(tx: Tx, { categories, pictures }: Opening): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const [
    position,
    { slug, parent_slug, name_kk, name_ru, name_en, ...drawing },
  ] of categories.entries()) {
    const parent_id = parent_slug === undefined ? null : known(ids, parent_slug);
    const picture = pictures.get(drawingKey(drawing))?.hash ?? null;
    const { id } = await tx
      .insertInto("categories")
      .values({ slug, parent_id, name_kk, name_ru, name_en, picture, position })
      .returning("id")
      .executeTakeFirstOrThrow();
    ids.set(slug, id);
  }
  return ids;
}

function newProduct(good: DemoGood, category_ids: ReadonlyMap<string, number>, stock: Quantity): NewProduct {
  const {
    barcode,
    category_slug,
    department: _department,
    picture: _picture,
    accent: _accent,
    ...data
  } = good;
  return {
    ...data,
    category_id: known(category_ids, category_slug),
    barcodes: [barcode],
    stock,
    cost_price: costOf(good),
    is_published: true,
    low_stock_threshold: toQuantity(good.unit === "piece" ? 5 : 3),
  };
}

/** Between 70 and 84 per cent of the price, in whole tenge; the same for a good each time. */
function costOf({ barcode, price }: DemoGood): Money {
  const percent = 70 + (Number(barcode.slice(-4, -1)) % 15);
  return fromTiyn(Math.round((price * percent) / 10_000) * 100);
}

async function addPictures(
  tx: Tx,
  product_ids: readonly number[],
  { goods, pictures }: Opening,
): Promise<void> {
  const rows = goods.flatMap((good, i) => {
    const image = pictures.get(drawingKey(good));
    return image ? [{ product_id: itemAt(product_ids, i), ...image, position: 0 }] : [];
  });
  if (rows.length === 0) return;
  await tx.insertInto("product_images").values(rows).execute();
  const hashes = new Set([...pictures.values()].map(({ hash }) => hash));
  const stored = [...hashes].map((hash) => ({ hash, unwanted_since: null, is_leaving: 0 as const }));
  await tx.insertInto("stored_images").values(stored).execute();
}

function known(ids: ReadonlyMap<string, number>, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`demo data: no category ${slug}`);
  return id;
}
