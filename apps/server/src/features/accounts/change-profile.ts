import type { BodyOf, changeProfile as operation, User } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import { flag, type Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { holdUser } from "./hold-user.ts";
import { checkName, readPhone } from "./new-person.ts";
import { getUser } from "./queries.ts";
import { personText } from "./search-text.ts";

interface Changing {
  readonly actor: Actor;
  readonly body: BodyOf<typeof operation>;
  readonly now: Date;
  readonly address: string;
}

/** Changes what a person says of himself, by the rules of registration; what is not said stays. */
export async function changeProfile(
  tx: Tx,
  { actor, body, now, address }: Changing,
): Promise<User | Refusal<"validation_failed">> {
  await holdUser(tx, actor.id);
  const before = await getUser(tx, actor.id);
  const { full_name = before.full_name, language = before.language } = body;
  const { order_mails = before.order_mails } = body;
  const refused = checkName(full_name);
  if (refused) return refused;
  const phone = body.phone === undefined ? before.phone : readPhone(body.phone);
  if (isRefusal(phone)) return phone;
  const after = { full_name: full_name.trim(), phone, language, order_mails };
  const changed = (["full_name", "phone", "language", "order_mails"] as const).filter(
    (name) => after[name] !== before[name],
  );
  if (changed.length === 0) return before;
  await tx
    .updateTable("users")
    .set({ ...after, order_mails: flag(order_mails), search_text: personText(after.full_name) })
    .where("id", "=", actor.id)
    .execute();
  await audit(tx, {
    action: "user.change_profile",
    actor_id: actor.id,
    subject: `user:${actor.id}`,
    // Which, not what: the audit outlives the account.
    data: { changed },
    address,
    at: now,
  });
  return getUser(tx, actor.id);
}
