import {
  type addAddress as AddAddress,
  type Address,
  type BodyOf,
  MAX_ADDRESSES,
  type SavedAddress,
} from "@saudaflow/contract";
import type { Selectable } from "kysely";
import { flag, type Reader, type Tx } from "#platform/db/database.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { holdUser } from "./hold-user.ts";
import type { AddressesTable } from "./tables.ts";

type Body = BodyOf<typeof AddAddress>;
type Row = Selectable<AddressesTable>;

/** A person's addresses, the default first. */
export async function listAddresses(db: Reader, user_id: number): Promise<{ items: SavedAddress[] }> {
  const rows = await db
    .selectFrom("addresses")
    .selectAll()
    .where("user_id", "=", user_id)
    .orderBy("is_default", "desc")
    .orderBy("id")
    .execute();
  return { items: rows.map(present) };
}

/** Keeps an address; the first of a person is the default. */
export async function addAddress(
  tx: Tx,
  user_id: number,
  body: Body,
  now: Date,
): Promise<SavedAddress | Refusal<"addresses_full">> {
  await holdUser(tx, user_id);
  const { items } = await listAddresses(tx, user_id);
  if (items.length >= MAX_ADDRESSES) return refuse("addresses_full");
  const { id } = await tx
    .insertInto("addresses")
    .values({ user_id, ...columnsOf(body), is_default: 0, created_at: now.toISOString() })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (body.is_default) await makeDefault(tx, user_id, id);
  await keepDefault(tx, user_id);
  return present(await ownRow(tx, user_id, id).executeTakeFirstOrThrow());
}

/** Replaces one's own address. A default that is no longer to be one leaves it to the oldest. */
export async function changeAddress(
  tx: Tx,
  user_id: number,
  id: number,
  body: Body,
): Promise<SavedAddress | Refusal<"not_found">> {
  await holdUser(tx, user_id);
  const { numUpdatedRows } = await tx
    .updateTable("addresses")
    .set({ ...columnsOf(body), ...(body.is_default === false && { is_default: 0 }) })
    .where("id", "=", id)
    .where("user_id", "=", user_id)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refuse("not_found");
  if (body.is_default) await makeDefault(tx, user_id, id);
  await keepDefault(tx, user_id);
  return present(await ownRow(tx, user_id, id).executeTakeFirstOrThrow());
}

/** Forgets one's own address; another becomes the default. */
export async function removeAddress(
  tx: Tx,
  user_id: number,
  id: number,
): Promise<Refusal<"not_found"> | undefined> {
  await holdUser(tx, user_id);
  const { numDeletedRows } = await tx
    .deleteFrom("addresses")
    .where("id", "=", id)
    .where("user_id", "=", user_id)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) return refuse("not_found");
  await keepDefault(tx, user_id);
  return undefined;
}

/** One's own address as an order keeps it. */
export async function ownAddress(
  db: Reader,
  user_id: number,
  id: number,
): Promise<Address | Refusal<"not_found">> {
  const row = await ownRow(db, user_id, id).executeTakeFirst();
  return row ? addressOf(row) : refuse("not_found");
}

function ownRow(db: Reader, user_id: number, id: number) {
  return db.selectFrom("addresses").selectAll().where("id", "=", id).where("user_id", "=", user_id);
}

function columnsOf({ label, city, street, house, apartment, note }: Body) {
  return {
    label: label?.trim() || null,
    city: city.trim(),
    street: street.trim(),
    house: house.trim(),
    apartment: apartment?.trim() || null,
    note: note?.trim() || null,
  };
}

async function makeDefault(tx: Tx, user_id: number, id: number): Promise<void> {
  const own = tx.updateTable("addresses").where("user_id", "=", user_id);
  await own.set({ is_default: 0 }).where("is_default", "=", 1).execute();
  await own.set({ is_default: 1 }).where("id", "=", id).execute();
}

/** Makes the oldest address the default when none is. */
async function keepDefault(tx: Tx, user_id: number): Promise<void> {
  const { items } = await listAddresses(tx, user_id);
  const [first] = items;
  if (first && !first.is_default) await makeDefault(tx, user_id, first.id);
}

function addressOf({ city, street, house, apartment, note }: Row): Address {
  return {
    city,
    street,
    house,
    ...(apartment !== null && { apartment }),
    ...(note !== null && { note }),
  };
}

function present(row: Row): SavedAddress {
  const { id, label, is_default, created_at } = row;
  return { id, ...addressOf(row), label, is_default: is_default === flag(true), created_at };
}
