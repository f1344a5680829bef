import type { listUsers as ListUsers, ManagedUser, ManagedUserDetails, QueryOf } from "@saudaflow/contract";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { getWallet } from "#features/ledger/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { pageOf } from "#platform/http/page.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { presentUser, SHOWN } from "./queries.ts";
import { matchesPerson } from "./search-text.ts";

/** How many orders a person has placed; orders stand above accounts and hand it down. */
export type CountOrders = (db: Reader, user_id: number) => Promise<number>;

/** People for an administrator, the newest first; closed accounts are nobody. */
export async function listUsers(db: Reader, filter: QueryOf<typeof ListUsers>) {
  const { q, role, status, page = 1, page_size = 20 } = filter;
  let people = db.selectFrom("users").where("closed_at", "is", null);
  if (role) people = people.where("role", "=", role);
  if (status) people = people.where("status", "=", status);
  if (q?.trim()) people = people.where(matches(q));
  const { total } = await people.select(db.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await people
    .select([...SHOWN, "status"])
    .orderBy("id", "desc")
    .limit(page_size)
    .offset((page - 1) * page_size)
    .execute();
  return pageOf(rows.map(presentManaged), total, filter);
}

function presentManaged(row: Parameters<typeof presentUser>[0] & Pick<ManagedUser, "status">): ManagedUser {
  return { ...presentUser(row), status: row.status };
}

/** By name or phone, or by a part of the e-mail. */
function matches(q: string): RawBuilder<SqlBool> {
  const email = q.normalize("NFKC").toLowerCase().trim().replace(/[!%_]/g, "!$&");
  return sql`(${matchesPerson(q)} or email_key like ${`%${email}%`} escape '!')`;
}

/** One person for an administrator. */
export async function getManagedUser(
  db: Reader,
  id: number,
  countOrders: CountOrders,
): Promise<ManagedUserDetails | Refusal<"not_found">> {
  const user = await db
    .selectFrom("users")
    .select([...SHOWN, "status"])
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (user === undefined) return refuse("not_found");
  const { balance } = await getWallet(db, id);
  return { ...presentManaged(user), balance, order_count: await countOrders(db, id) };
}
