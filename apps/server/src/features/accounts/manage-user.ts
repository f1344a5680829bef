import type { Role, UserStatus } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import { takeLock } from "#platform/db/lock.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { endSessions } from "./session.ts";

/** Who manages whom, when and from where. */
export interface Managing {
  readonly actor: Actor;
  readonly params: { readonly id: number };
  readonly now: Date;
  readonly address: string;
}

type Refused = Refusal<"not_found" | "last_admin"> | undefined;

/** Gives a person another role. His sessions go on, with the new role. */
export async function changeUserRole(tx: Tx, role: Role, managing: Managing): Promise<Refused> {
  const { params, actor, now, address } = managing;
  const before = await holdPerson(tx, params.id);
  if (isRefusal(before)) return before;
  if (before.role === role) return undefined;
  await tx.updateTable("users").set({ role }).where("id", "=", params.id).execute();
  await audit(tx, {
    action: "user.change_role",
    actor_id: actor.id,
    subject: `user:${params.id}`,
    data: { from: before.role, to: role },
    address,
    at: now,
  });
  return checkAdmins(tx);
}

/** Blocks a person, which ends every session, or lets him in again. */
export async function changeUserStatus(
  tx: Tx,
  { status, reason }: { readonly status: UserStatus; readonly reason?: string },
  managing: Managing,
): Promise<Refused> {
  const { params, actor, now, address } = managing;
  const before = await holdPerson(tx, params.id);
  if (isRefusal(before)) return before;
  if (before.status === status) return undefined;
  await tx.updateTable("users").set({ status }).where("id", "=", params.id).execute();
  if (status === "blocked") await endSessions(tx, params.id, {}, now);
  await audit(tx, {
    action: status === "blocked" ? "user.block" : "user.unblock",
    actor_id: actor.id,
    subject: `user:${params.id}`,
    data: { reason: reason?.trim() || null },
    address,
    at: now,
  });
  return checkAdmins(tx);
}

/** Refuses what has left no active admin. Whoever calls it holds the lock, so nobody else takes one away meanwhile. */
export async function checkAdmins(tx: Tx): Promise<Refusal<"last_admin"> | undefined> {
  const left = await tx
    .selectFrom("users")
    .select("id")
    .where("role", "=", "admin")
    .where("status", "=", "active")
    .limit(1)
    .executeTakeFirst();
  return left ? undefined : refuse("last_admin");
}

/** The person as he is once nobody else decides about admins. A closed account is nobody's. */
async function holdPerson(tx: Tx, id: number) {
  await takeLock(tx, "admins");
  const person = await tx
    .selectFrom("users")
    .select(["role", "status"])
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return person ?? refuse("not_found");
}
