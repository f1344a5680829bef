import {
  type BodyOf,
  type createShop as CreateShop,
  type Money,
  type ShopInside,
  toMoney,
  ZERO,
} from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse, refuseField } from "#platform/refusal.ts";
import { createShop } from "./create-shop.ts";
import { presentInside } from "./queries.ts";
import { checkShop, type ShopData } from "./shop-data.ts";

/** Lets a person sell and holds his row; not found: nobody, or somebody blocked. */
export type MakeSeller = (tx: Tx, id: number) => Promise<number | Refusal<"not_found">>;

export interface Opening extends ShopData {
  readonly owner_id: number;
  readonly delivery_fee?: Money;
  readonly is_vat_payer?: boolean;
  readonly sells_age_restricted?: boolean;
}

interface Deed {
  readonly actor_id: number | null;
  readonly now: Date;
  readonly address?: string;
}

/** Opens the only shop of a person whose row the caller holds; from a request or from the command line alike. */
export async function newShop(
  tx: Tx,
  opening: Opening,
  { actor_id, now, address }: Deed,
): Promise<number | Refusal<"validation_failed" | "shop_exists">> {
  const { owner_id, delivery_fee = ZERO, is_vat_payer = false, sells_age_restricted = false } = opening;
  const data = checkShop(opening);
  if (isRefusal(data)) return data;
  const other = await tx.selectFrom("shops").select("id").where("owner_id", "=", owner_id).executeTakeFirst();
  if (other) return refuse("shop_exists");
  const slug = `shop-${data.bin}-${owner_id}`;
  const rules = { delivery_fee, is_vat_payer, sells_age_restricted };
  const id = await createShop(tx, { owner_id, slug, ...data, ...rules }, now);
  await audit(tx, {
    action: "shop.created",
    actor_id,
    subject: `shop:${id}`,
    data: { owner_id, bin: data.bin },
    ...(address !== undefined && { address }),
    at: now,
  });
  return id;
}

interface OpenCall {
  readonly actor: Actor;
  readonly body: BodyOf<typeof CreateShop>;
  readonly now: Date;
  readonly address: string;
}

/** A seller opens his own shop, an admin one for whom he names. */
export async function openShop(
  tx: Tx,
  { actor, body, now, address }: OpenCall,
  makeSeller: MakeSeller,
): Promise<ShopInside | Refusal<"validation_failed" | "shop_exists">> {
  const named = body.owner_id ?? (actor.role === "admin" ? undefined : actor.id);
  if (named === undefined) return refuseField("owner_id", "required");
  if (actor.role !== "admin" && named !== actor.id) return refuseField("owner_id", "not_allowed");
  const owner_id = await makeSeller(tx, named);
  if (isRefusal(owner_id)) return refuseField("owner_id", "not_allowed");
  const opening = { ...body, owner_id, delivery_fee: toMoney(body.delivery_fee ?? 0) };
  const id = await newShop(tx, opening, { actor_id: actor.id, now, address });
  if (isRefusal(id)) return id;
  return presentInside(
    await tx.selectFrom("shops").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );
}
