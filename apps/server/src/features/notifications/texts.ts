import { fromTiyn, type Language, moneyText, type NotificationType } from "@saudaflow/contract";
import { orderNumber, quantityText } from "#features/orders/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { nameIn, tenge } from "#platform/i18n/words.ts";
import { NOTIFICATION_WORDS, type StatusWords } from "./words.ts";

export interface NotifiedEvent {
  readonly type: NotificationType;
  readonly user_id: number | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the sentences about these events need to know, and the sentences. An event holds numbers; names and sums are looked up. */
export async function textsOf(
  db: Reader,
  events: readonly NotifiedEvent[],
  language: Language,
): Promise<(event: NotifiedEvent) => string> {
  const words = NOTIFICATION_WORDS[language];
  const idsOf = (name: string) => idList(events.flatMap(({ data }) => numberIn(data, name) ?? []));
  const totals = await orderTotals(db, idsOf("order_id"));
  const refunds = await refundAmounts(db, idsOf("refund_id"));
  const products = await productsById(db, idsOf("product_id"));
  const topUps = await topUpsById(db, idsOf("top_up_id"));
  return ({ type, user_id, data }) => {
    const number = orderNumber(numberIn(data, "order_id") ?? 0);
    const product = products.get(numberIn(data, "product_id") ?? 0);
    const topUp = topUps.get(numberIn(data, "top_up_id") ?? 0);
    const amount = topUp ? money(topUp.amount) : "";
    switch (type) {
      case "order.placed":
        return words.placed(number, money(totals.get(numberIn(data, "order_id") ?? 0) ?? 0));
      case "order.status":
        // To its shop only when its client has cancelled it.
        return user_id === null ? words.cancelled_by_client(number) : words.status[statusIn(data)](number);
      case "order.refunded":
        return words.refunded(number, money(refunds.get(numberIn(data, "refund_id") ?? 0) ?? 0));
      case "stock.low": {
        const left = Math.round((numberIn(data, "quantity") ?? 0) * 1000);
        return product
          ? words.low(nameIn(language, product), quantityText(left, product.unit, language))
          : words.low("—", "—");
      }
      case "top_up.asked":
        return words.asked(topUp?.full_name ?? "—", amount);
      case "top_up.approved":
        return words.approved(amount);
      case "top_up.rejected":
        return words.rejected(amount);
      case "shop.blocked":
        return words.shop_blocked;
      case "shop.unblocked":
        return words.shop_unblocked;
      case "import.done":
        return words.imported;
      case "backup.failed":
        return words.backup_failed;
    }
  };
}

function numberIn(data: NotifiedEvent["data"], name: string): number | undefined {
  const value = data[name];
  return typeof value === "number" ? value : undefined;
}

function statusIn(data: NotifiedEvent["data"]): keyof StatusWords {
  return data.status as keyof StatusWords;
}

function money(tiyn: number): string {
  return tenge(moneyText(fromTiyn(tiyn)));
}

async function orderTotals(db: Reader, ids: number[]): Promise<Map<number, number>> {
  const rows = await db.selectFrom("orders").select(["id", "total"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, total }) => [id, total]));
}

async function refundAmounts(db: Reader, ids: number[]): Promise<Map<number, number>> {
  const rows = await db.selectFrom("refunds").select(["id", "amount"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, amount }) => [id, amount]));
}

async function productsById(db: Reader, ids: number[]) {
  const rows = await db
    .selectFrom("products")
    .select(["id", "name_kk", "name_ru", "name_en", "unit"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function topUpsById(db: Reader, ids: number[]) {
  const rows = await db
    .selectFrom("top_ups")
    .innerJoin("users", "users.id", "top_ups.user_id")
    .select(["top_ups.id", "top_ups.amount", "users.full_name"])
    .where("top_ups.id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
