import type { CLOSE_CODES } from "@saudaflow/contract";
import { type Standing, standingOf } from "#features/accounts/index.ts";
import { shopsOf } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Member } from "./member.ts";

/** Closes the sockets whose person may no longer listen, or hears other things now; a seller's new shop is heard at once. */
export async function recheck(db: Reader, members: readonly Member[], now: Date): Promise<void> {
  if (members.length === 0) return;
  const standing = await standingOf(
    db,
    members.map(({ actor }) => actor.session_id),
  );
  const staying = members.filter((member) => {
    const why = whyLeave(member, standing.get(member.actor.session_id), now);
    if (why !== undefined) member.line.close(...why);
    return why === undefined;
  });
  const sellers = staying.filter(({ actor }) => actor.role === "seller");
  if (sellers.length === 0) return;
  const shops = await shopsOf(
    db,
    sellers.map(({ actor }) => actor.id),
  );
  for (const seller of sellers) {
    seller.audience = { ...seller.audience, shop_ids: shops.get(seller.actor.id) ?? [] };
  }
}

function whyLeave(
  { actor, expires_at }: Member,
  standing: Standing | undefined,
  now: Date,
): [keyof typeof CLOSE_CODES, string] | undefined {
  if (standing?.status === "blocked") return ["blocked", "account blocked"];
  if (standing === undefined || standing.revoked_at !== null) return ["unauthenticated", "signed out"];
  if (standing.role !== actor.role) return ["role_changed", "role changed"];
  return expires_at <= now ? ["unauthenticated", "token expired"] : undefined;
}
