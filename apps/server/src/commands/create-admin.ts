import { randomBytes } from "node:crypto";
import { createUser, hashPassword } from "#features/accounts/index.ts";
import { audit } from "#platform/audit.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal } from "#platform/refusal.ts";
import type { Services } from "#services";

/** `admin:create EMAIL [NAME]`: makes an administrator with a random password, shown once and changed in the profile. */
export async function runCreateAdmin(
  { database, clock }: Services,
  [email, name]: string[],
): Promise<number> {
  if (email === undefined || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    console.error("Usage: npm run admin:create -- EMAIL [NAME]");
    return 1;
  }
  const password = randomBytes(12).toString("base64url");
  const password_hash = await hashPassword(password);
  if (isRefusal(password_hash)) throw new Error(password_hash.code);
  const now = clock();
  const id = await transact(database, async (tx) => {
    const created = await createUser(
      tx,
      { email, password_hash, full_name: name ?? email, role: "admin", language: "kk" },
      now,
    );
    if (isRefusal(created)) return created;
    await audit(tx, { action: "admin.created", actor_id: created, subject: `user:${created}`, at: now });
    return created;
  });
  if (isRefusal(id)) {
    console.error(id.code === "email_taken" ? `${email} is registered already.` : `Refused: ${id.code}`);
    return 1;
  }
  console.log(`Administrator ${email} made. Password, shown this once: ${password}`);
  return 0;
}
