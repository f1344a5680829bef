import { isIin, normalisePhone } from "@saudaflow/contract";
import { type Refusal, refuseField } from "#platform/refusal.ts";

/** What a shop says of itself, as somebody typed it. */
export interface ShopData {
  readonly name: string;
  readonly bin: string;
  readonly address: string;
  readonly phone: string;
}

/** The same as it is kept, or the field that can't be right. */
export function checkShop(typed: ShopData): ShopData | Refusal<"validation_failed"> {
  const { name, bin, address } = typed;
  if (!isIin(bin)) return refuseField("bin", "bin_invalid");
  const phone = normalisePhone(typed.phone);
  if (phone === undefined) return refuseField("phone", "phone_invalid");
  return { name: name.trim(), bin, address: address.trim(), phone };
}
