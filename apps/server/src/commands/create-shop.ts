import { isIin, normalisePhone, ZERO } from "@saudaflow/contract";
import { makeSeller } from "#features/accounts/index.ts";
import { createShop } from "#features/shops/index.ts";
import { audit } from "#platform/audit.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal } from "#platform/refusal.ts";
import type { Services } from "#services";

const USAGE = 'Usage: npm run shop:create -- OWNER-EMAIL "NAME" BIN "ADDRESS" PHONE';

/** `shop:create EMAIL NAME BIN ADDRESS PHONE`: opens a shop for somebody who is registered; a client becomes a seller. */
export async function runCreateShop({ database, clock }: Services, args: string[]): Promise<number> {
  const [email, name, bin, address, typedPhone] = args;
  if (!email || !name || !bin || !address || !typedPhone) return say(USAGE);
  if (!isIin(bin)) return say(`${bin} is no BIN or IIN: 12 digits with a check digit.`);
  const phone = normalisePhone(typedPhone);
  if (phone === undefined) return say(`${typedPhone} is no phone number such as +7 701 123 45 67.`);
  const now = clock();
  const id = await transact(database, async (tx) => {
    const owner_id = await makeSeller(tx, email);
    if (isRefusal(owner_id)) return owner_id;
    const shop = { owner_id, slug: `shop-${bin}-${owner_id}`, name, bin, address, phone };
    const rules = { delivery_fee: ZERO, is_vat_payer: false, sells_age_restricted: false };
    const shop_id = await createShop(tx, { ...shop, ...rules }, now);
    await audit(tx, { action: "shop.created", actor_id: null, subject: `shop:${shop_id}`, at: now });
    return shop_id;
  });
  if (isRefusal(id))
    return say(`Nobody is registered as ${email}: register in the shop first, or npm run admin:create.`);
  console.log(`Shop № ${id} "${name}" made. Its price list: npm run import -- FILE --shop ${id}`);
  return 0;
}

function say(sentence: string): number {
  console.error(sentence);
  return 1;
}
