import type { SignedIn } from "@saudaflow/contract";
import { Importer } from "./imports.ts";
import type { Make } from "./matrix-objects.ts";
import type { World } from "./world.ts";

const PRICE_LIST =
  "barcode,name_kk,name_ru,category,unit,price,stock_quantity\n4870000000012,Су,Вода,water,л,250,1";

/** A seller with a shop of his own, where no other import runs; in his place where the seller of the world asks. */
async function owner({ shop, seller }: World, me: SignedIn | undefined) {
  const person = await shop.seller();
  return { person, ...(me?.user.id === seller.user.id && { as: person }) };
}

/** A price list for a seller's shop. */
export const priceList: Make = async (world, me) => {
  const { person, ...as } = await owner(world, me);
  const file = { name: "баға.csv", bytes: Buffer.from(PRICE_LIST) };
  return { query: { shop_id: person.shop.id }, file, ...as };
};

/** A previewed import of a seller. */
export const preview: Make = async (world, me) => {
  const { person, ...as } = await owner(world, me);
  const { id } = await new Importer(world.shop, person).preview(PRICE_LIST);
  return { params: { id }, ...as };
};

/** An import of a seller that was carried out. */
export const finished: Make = async (world, me) => {
  const { person, ...as } = await owner(world, me);
  const importer = new Importer(world.shop, person);
  const { id } = await importer.preview(PRICE_LIST);
  await importer.finish(id, "confirm");
  return { params: { id }, ...as };
};

/** What the columns of the price list mean. */
export const COLUMNS = ["barcode", "name_kk", "name_ru", "category", "unit", "price", "stock_quantity"];
