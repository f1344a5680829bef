import type { VatRate } from "@saudaflow/contract";
import { isBusinessDate } from "@saudaflow/contract";
import type { Reader, Tx } from "#platform/db/database.ts";
import { type Refusal, refuse, refuseField } from "#platform/refusal.ts";

/** The last business day with an order that carries VAT. */
export type LastTaxedDay = (db: Reader) => Promise<string | undefined>;

/** The VAT rate in force on a business day, whole per cent. */
export async function vatRateOn(db: Reader, business_date: string): Promise<number> {
  const { rate } = await db
    .selectFrom("vat_rates")
    .select("rate")
    .where("valid_from", "<=", business_date)
    .orderBy("valid_from", "desc")
    .executeTakeFirstOrThrow();
  return rate;
}

/** All rates, the oldest first. */
export function listVatRates(db: Reader): Promise<VatRate[]> {
  return db.selectFrom("vat_rates").select(["valid_from", "rate"]).orderBy("valid_from").execute();
}

/** The rates in their order; refuses days that are none or stand twice, and a list without a rate for today. */
export function checkVatRates(
  rates: readonly VatRate[],
  today: string,
): VatRate[] | Refusal<"validation_failed"> {
  const days = rates.map(({ valid_from }) => valid_from);
  for (const [i, day] of days.entries()) {
    if (!isBusinessDate(day)) return refuseField(`vat_rates.${i}.valid_from`, "wrong_format");
    if (days.indexOf(day) !== i) return refuseField(`vat_rates.${i}.valid_from`, "not_allowed");
  }
  if (!days.some((day) => day <= today)) return refuseField("vat_rates", "not_allowed");
  return rates.toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
}

/** Puts these rates in the place of the old ones. Up to the last day that an order was taxed on, none may differ. */
export async function replaceVatRates(
  tx: Tx,
  from: readonly VatRate[],
  to: readonly VatRate[],
  lastTaxedDay: LastTaxedDay,
): Promise<Refusal<"vat_rate_used"> | undefined> {
  const last = await lastTaxedDay(tx);
  const used = (rates: readonly VatRate[]) =>
    JSON.stringify(rates.filter(({ valid_from }) => last !== undefined && valid_from <= last));
  if (last !== undefined && used(from) !== used(to)) return refuse("vat_rate_used", { used_until: last });
  await tx.deleteFrom("vat_rates").execute();
  await tx
    .insertInto("vat_rates")
    .values([...to])
    .execute();
  return undefined;
}
