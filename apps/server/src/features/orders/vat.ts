import type { Reader } from "#platform/db/database.ts";

/** The VAT rate in force on a business day, whole per cent (dated data in `vat_rates`). */
export async function vatRateOn(db: Reader, business_date: string): Promise<number> {
  const { rate } = await db
    .selectFrom("vat_rates")
    .select("rate")
    .where("valid_from", "<=", business_date)
    .orderBy("valid_from", "desc")
    .executeTakeFirstOrThrow();
  return rate;
}
