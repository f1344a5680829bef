import type { Language, PersonalData } from "@saudaflow/contract";
import { listAddresses, listSessions, presentUser } from "#features/accounts/index.ts";
import { favouriteRows } from "#features/favourites/index.ts";
import { getWallet, listTopUps, listWalletTransactions } from "#features/ledger/index.ts";
import { exportNotifications } from "#features/notifications/index.ts";
import { exportOrders } from "#features/orders/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";

/** More than anybody has. */
const ALL = { limit: 1_000_000 };

/** All that is kept about a person. */
export async function exportPersonalData(
  db: Reader,
  { actor, language, now }: { readonly actor: Actor; readonly language: Language; readonly now: Date },
): Promise<PersonalData> {
  const user = await db.selectFrom("users").selectAll().where("id", "=", actor.id).executeTakeFirstOrThrow();
  // An admin's list would be everybody's.
  const topUps = await listTopUps(db, { ...actor, role: "client" }, ALL);
  return {
    exported_at: now.toISOString(),
    user: presentUser(user),
    consent: { version: user.consent_version, at: user.consent_at },
    addresses: (await listAddresses(db, actor.id)).items,
    orders: await exportOrders(db, actor.id, language),
    wallet: await getWallet(db, actor.id),
    wallet_transactions: (await listWalletTransactions(db, actor.id, ALL)).items,
    top_ups: topUps.items,
    favourites: await favouriteRows(db, actor.id),
    notifications: await exportNotifications(db, actor.id, language),
    sessions: (await listSessions(db, actor.id, actor, now)).items,
  };
}
