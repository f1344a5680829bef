import {
  type BodyOf,
  type replaceShop as ReplaceShop,
  type setShopStatus as SetShopStatus,
  type ShopInside,
  toMoney,
} from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import { flag, type Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { isInsider } from "./policy.ts";
import { presentInside, type ShopRow } from "./queries.ts";
import { checkShop } from "./shop-data.ts";

interface ChangeCall<B> {
  readonly actor: Actor;
  readonly params: { readonly id: number };
  readonly body: B;
  readonly now: Date;
  readonly address: string;
}

/** Puts new data in the place of a shop's old data. Another's shop is forbidden, a blocked one of another not found. */
export async function changeShop(
  tx: Tx,
  call: ChangeCall<BodyOf<typeof ReplaceShop>>,
): Promise<ShopInside | Refusal<"validation_failed" | "not_found" | "forbidden">> {
  const { actor, params, body } = call;
  const shop = await tx.selectFrom("shops").selectAll().where("id", "=", params.id).executeTakeFirst();
  if (shop === undefined) return refuse("not_found");
  if (!isInsider(actor, shop)) return refuse(shop.status === "active" ? "forbidden" : "not_found");
  const data = checkShop(body);
  if (isRefusal(data)) return data;
  const changed = await tx
    .updateTable("shops")
    .set({
      ...data,
      delivery_fee: toMoney(body.delivery_fee),
      is_vat_payer: flag(body.is_vat_payer),
      sells_age_restricted: flag(body.sells_age_restricted),
    })
    .where("id", "=", shop.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await audit(tx, { ...deed(call), action: "shop.changed", data: difference(shop, changed) });
  return presentInside(changed);
}

/** Blocks a shop or lets it sell again; its seller hears of it. The same once more changes nothing. */
export async function setShopStatus(
  tx: Tx,
  call: ChangeCall<BodyOf<typeof SetShopStatus>>,
): Promise<ShopInside | Refusal<"not_found">> {
  const { params, now } = call;
  const { status } = call.body;
  const reason = call.body.reason?.trim() || null;
  const changed = await tx
    .updateTable("shops")
    .set({ status, blocked_reason: status === "blocked" ? reason : null })
    .where("id", "=", params.id)
    .where("status", "<>", status)
    .returningAll()
    .executeTakeFirst();
  if (changed !== undefined) {
    const action = status === "blocked" ? "shop.blocked" : "shop.unblocked";
    await audit(tx, { ...deed(call), action, data: { reason } });
    await announce(tx, {
      type: action,
      user_id: changed.owner_id,
      data: { shop_id: changed.id },
      at: now,
    });
    return presentInside(changed);
  }
  const same = await tx.selectFrom("shops").selectAll().where("id", "=", params.id).executeTakeFirst();
  return same ? presentInside(same) : refuse("not_found");
}

function difference(from: ShopRow, to: ShopRow): Record<string, unknown> {
  const names = (Object.keys(to) as (keyof ShopRow)[]).filter((name) => from[name] !== to[name]);
  return Object.fromEntries(names.map((name) => [name, { from: from[name], to: to[name] }]));
}

function deed({ actor, params, address, now }: ChangeCall<unknown>) {
  return { actor_id: actor.id, subject: `shop:${params.id}`, address, at: now };
}
