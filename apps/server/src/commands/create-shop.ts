import { findUser, makeSeller } from "#features/accounts/index.ts";
import { newShop } from "#features/shops/index.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal, refuse } from "#platform/refusal.ts";
import type { Services } from "#services";

const USAGE = 'Usage: npm run shop:create -- OWNER-EMAIL "NAME" BIN "ADDRESS" PHONE';

/** `shop:create EMAIL NAME BIN ADDRESS PHONE`: opens a shop for somebody who is registered; a client becomes a seller. */
export async function runCreateShop({ database, clock }: Services, args: string[]): Promise<number> {
  const [email, name, bin, address, phone] = args;
  if (!email || !name?.trim() || !bin || !address?.trim() || !phone) return say(USAGE);
  const id = await transact(database, async (tx) => {
    const user_id = await findUser(tx, email);
    const owner_id = user_id === undefined ? refuse("not_found") : await makeSeller(tx, user_id);
    if (isRefusal(owner_id)) return owner_id;
    return newShop(tx, { owner_id, name, bin, address, phone }, { actor_id: null, now: clock() });
  });
  if (isRefusal(id)) {
    const path = id.fields[0]?.path;
    if (path === "bin") return say(`${bin} is no BIN or IIN: 12 digits with a check digit.`);
    if (path === "phone") return say(`${phone} is no phone number such as +7 701 123 45 67.`);
    if (id.code === "shop_exists") return say(`${email} has a shop already.`);
    if (id.code === "busy") return say("The database is busy: try again.");
    return say(`Nobody is registered as ${email}: register in the shop first, or npm run admin:create.`);
  }
  console.log(`Shop № ${id} "${name}" made. Its price list: npm run import -- FILE --shop ${id}`);
  return 0;
}

function say(sentence: string): number {
  console.error(sentence);
  return 1;
}
