import { type BodyOf, type closeAccount as CloseAccount, moneyText, ZERO } from "@saudaflow/contract";
import { confirmPassword, forgetPerson, newTry } from "#features/accounts/index.ts";
import { clearCart } from "#features/cart/index.ts";
import { forgetFavourites } from "#features/favourites/index.ts";
import { forgetTopUps, getWallet } from "#features/ledger/index.ts";
import { forgetNotifications } from "#features/notifications/index.ts";
import { forgetBuyer } from "#features/orders/index.ts";
import { audit } from "#platform/audit.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import type { Actor } from "#platform/http/http.ts";
import { forgetKeysOf } from "#platform/http/idempotency.ts";
import { refuse } from "#platform/refusal.ts";

interface Closing {
  readonly actor: Actor;
  readonly body: BodyOf<typeof CloseAccount>;
  readonly address: string;
  readonly now: Date;
}

/** Closes an account for good: the person is forgotten, orders and ledgers stay. */
export async function closeAccount(database: Database, { actor, body, address, now }: Closing) {
  const { email_key, password_hash } = await database.read
    .selectFrom("users")
    .select(["email_key", "password_hash"])
    .where("id", "=", actor.id)
    .executeTakeFirstOrThrow();
  const subject = `user:${actor.id}`;
  const attempt = await newTry(database, { email_key, address, now, subject, actor_id: actor.id });
  const wrong = await confirmPassword(database, attempt, body.current_password, password_hash);
  if (wrong) return wrong;
  return transact(database, async (tx) => {
    // First, because it waits for what is under way; the looks after it see how that ended.
    const kept = await forgetPerson(tx, { id: actor.id, email_key }, password_hash, now);
    if (kept) return kept;
    const open = await forgetBuyer(tx, actor.id);
    if (open) return open;
    await forgetTopUps(tx, actor.id, now);
    const { balance } = await getWallet(tx, actor.id);
    if (balance !== moneyText(ZERO)) return refuse("wallet_not_empty");
    await clearCart(tx, actor.id);
    await forgetFavourites(tx, actor.id);
    await forgetNotifications(tx, actor.id);
    await forgetKeysOf(tx, actor.id);
    await audit(tx, {
      action: "user.close",
      actor_id: actor.id,
      subject,
      address,
      at: now,
    });
    return undefined;
  });
}
