import { randomBytes } from "node:crypto";
import {
  type Address,
  type BodyOf,
  businessDate,
  fromTiyn,
  moneyText,
  type Order,
  type placeOrder as PlaceOrder,
  type Settings,
  toMoney,
  toQuantity,
  ZERO,
} from "@saudaflow/contract";
import { ownAddress } from "#features/accounts/index.ts";
import { takeCart } from "#features/cart/index.ts";
import { productsForSale, type SaleProduct } from "#features/catalog/index.ts";
import { bookSale } from "#features/figures/index.ts";
import { transfer } from "#features/ledger/index.ts";
import { vatRateOn } from "#features/settings/index.ts";
import { shopsById } from "#features/shops/index.ts";
import { takeStock } from "#features/stock/index.ts";
import { audit } from "#platform/audit.ts";
import { flag, type Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal, refuse, refuseField } from "#platform/refusal.ts";
import { tellPlaced } from "./letters.ts";
import { countPlaced } from "./metrics.ts";
import { joinWanted, orderTotals, priceLines, type Wanted } from "./order.ts";
import { getOrder, type Reading } from "./present.ts";
import { checkUnpaid } from "./unpaid-orders.ts";

type Body = BodyOf<typeof PlaceOrder>;

export interface Placing extends Reading {
  readonly now: Date;
  readonly address: string;
}

/** The settings that an order is placed under. */
type Rules = Pick<Settings, "min_age" | "max_unpaid_orders">;

type Refused = Refusal<
  | "validation_failed"
  | "not_found"
  | "empty_order"
  | "product_unavailable"
  | "fraction_of_piece"
  | "one_shop_per_order"
  | "amount_too_small"
  | "price_changed"
  | "address_missing"
  | "too_many_unpaid_orders"
  | "insufficient_stock"
  | "insufficient_funds"
>;

/**
 * Registers a sale, the whole of it in this transaction; any refusal rolls everything back.
 * Prices, totals and states are ours alone: the body says only what, how much and how.
 */
export async function placeOrder(
  tx: Tx,
  body: Body,
  placing: Placing,
  rules: Rules,
): Promise<Order | Refused> {
  const { actor, language, now } = placing;
  const created_at = now.toISOString();
  const business_date = businessDate(now);

  const paid = body.payment_method === "wallet";
  // First, because it holds the buyer's row: whoever orders holds it before any other.
  const tooMany = paid ? undefined : await checkUnpaid(tx, actor.id, rules.max_unpaid_orders);
  if (tooMany) return tooMany;
  const address = await deliveryAddress(tx, actor, body);
  if (isRefusal(address)) return address;
  const wanted = await wantedGoods(tx, actor, body);
  const products = await productsForSale(
    tx,
    wanted.map((want) => want.product_id),
  );
  // Who orders his cart has seen its names; who sends numbers learns nothing about goods that are not on sale.
  const nameOf = (product: SaleProduct) => {
    return product.is_for_sale || !body.items ? nameIn(language, product) : `№ ${product.id}`;
  };
  const lines = priceLines(wanted, products, nameOf);
  if (isRefusal(lines)) return lines;
  const shop_id = lines[0]?.product.shop_id;
  if (shop_id === undefined || (body.shop_id !== undefined && body.shop_id !== shop_id)) {
    return refuse("one_shop_per_order");
  }
  if (body.delivery_method === "delivery" && address === undefined) return refuse("address_missing");

  const shop = (await shopsById(tx, [shop_id])).get(shop_id);
  if (shop === undefined) throw new Error(`product of shop ${shop_id}, which does not exist`);
  const vat_rate = shop.is_vat_payer ? await vatRateOn(tx, business_date) : null;
  const delivery = body.delivery_method === "delivery" ? fromTiyn(shop.delivery_fee) : ZERO;
  const totals = orderTotals(
    lines.map((line) => line.line_total),
    delivery,
    body.payment_method,
    vat_rate,
  );
  if (totals.total === 0) return refuse("amount_too_small");
  const expected = body.expected_total === undefined ? totals.total : toMoney(body.expected_total);
  if (expected !== totals.total) {
    return refuse("price_changed", { expected_total: moneyText(expected), total: moneyText(totals.total) });
  }

  const hasAgeLimit = lines.some((line) => line.product.is_age_restricted);
  const { id: order_id } = await tx
    .insertInto("orders")
    .values({
      shop_id,
      user_id: actor.id,
      status: "pending",
      payment_status: paid ? "paid" : "unpaid",
      payment_method: body.payment_method,
      delivery_method: body.delivery_method,
      address: body.delivery_method === "delivery" ? JSON.stringify(address) : null,
      comment: body.comment?.trim() || null,
      ...totals,
      refunded_total: 0,
      vat_rate,
      has_age_restricted: flag(hasAgeLimit),
      min_age: hasAgeLimit ? rules.min_age : null,
      receipt_key: randomBytes(16).toString("base64url"),
      business_date,
      created_at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();

  await tx
    .insertInto("order_items")
    .values(
      lines.map(({ product, quantity, line_total }) => ({
        order_id,
        product_id: product.id,
        name_kk: product.name_kk,
        name_ru: product.name_ru,
        name_en: product.name_en,
        unit: product.unit,
        quantity,
        unit_price: product.price,
        line_total,
        refunded_quantity: 0,
      })),
    )
    .execute();

  const taken = lines.map(({ product, quantity }) => ({
    product_id: product.id,
    name: nameIn(language, product),
    quantity,
  }));
  const short = await takeStock(tx, taken, { kind: "sale", shop_id, order_id, actor_id: actor.id, now });
  if (short) return short;

  if (paid) {
    const from = { kind: "wallet", user_id: actor.id } as const;
    const to = { kind: "sales", shop_id } as const;
    const refused = await transfer(tx, "payment", from, to, totals.total, {
      order_id,
      actor_id: actor.id,
      now,
    });
    if (refused) return refused;
  }

  await tx
    .insertInto("order_events")
    .values({ order_id, status: "pending", note: null, actor_id: actor.id, created_at })
    .execute();
  const event = { type: "order.placed", data: { order_id }, at: now } as const;
  await announce(tx, { ...event, user_id: actor.id }, { ...event, shop_id });
  await tellPlaced(tx, order_id, now);
  await audit(tx, {
    action: "order.placed",
    actor_id: actor.id,
    subject: `order:${order_id}`,
    data: { total: moneyText(totals.total), payment_method: body.payment_method },
    address: placing.address,
    at: now,
  });
  countPlaced(tx, body.payment_method);
  const order = await getOrder(tx, order_id, placing);
  const sold = lines.map((line) => ({ ...line, product_id: line.product.id, amount: line.line_total }));
  const sums = { ordered: totals.total, paid: paid ? totals.total : ZERO };
  await bookSale(tx, { shop_id, order_id, now }, sold, sums);
  return order;
}

/** Where to: written out, or one of the buyer's own addresses, never both. */
async function deliveryAddress(
  tx: Tx,
  actor: Actor,
  { address, address_id }: Body,
): Promise<Address | Refusal<"validation_failed" | "not_found"> | undefined> {
  if (address_id === undefined) return address;
  if (address !== undefined) return refuseField("address_id", "not_allowed");
  return ownAddress(tx, actor.id, address_id);
}

/** What the buyer wants: the items of the body, or the cart's group of one shop, which is taken out of the cart. */
async function wantedGoods(tx: Tx, actor: Actor, body: Body): Promise<Wanted[]> {
  if (!body.items) return takeCart(tx, actor.id, body.shop_id);
  return joinWanted(
    body.items.map(({ product_id, quantity }) => ({ product_id, quantity: toQuantity(quantity) })),
  );
}
