import type { BodyOf, Language, register as operation, User } from "@saudaflow/contract";
import { settingsOf } from "#features/settings/index.ts";
import { audit } from "#platform/audit.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { createUser } from "./create-user.ts";
import { mixesScripts } from "./email.ts";
import { newcomerKey, readPhone } from "./new-person.ts";
import { checkPassword } from "./password.ts";
import { hashPassword } from "./password-hash.ts";
import { getUser } from "./queries.ts";
import { type Device, type OpenSession, startSession } from "./session.ts";

/** Registers a client: person, wallet, session and audit row in one transaction, or nothing of it. */
export async function register(
  database: Database,
  body: BodyOf<typeof operation>,
  language: Language,
  device: Device,
  now: Date,
): Promise<
  | (OpenSession & { user: User })
  | Refusal<"registration_closed" | "validation_failed" | "email_taken" | "overloaded" | "busy">
> {
  const { registration_open } = await settingsOf(database).read(database.read);
  if (!registration_open) return refuse("registration_closed");
  const email_key = newcomerKey(body);
  if (isRefusal(email_key)) return email_key;
  const bad = checkPassword(body.password, email_key, "password");
  if (bad) return bad;
  const phone = readPhone(body.phone);
  if (isRefusal(phone)) return phone;
  const password_hash = await hashPassword(body.password);
  if (isRefusal(password_hash)) return password_hash;
  const { email, full_name } = body;
  return transact(database, async (tx) => {
    const id = await createUser(
      tx,
      { email, password_hash, full_name: full_name.trim(), phone, role: "client", language },
      now,
    );
    if (isRefusal(id)) return id;
    const session = await startSession(tx, id, device, now);
    await audit(tx, {
      action: "user.register",
      actor_id: id,
      subject: `user:${id}`,
      ...(mixesScripts(email_key) && { data: { email_mixes_scripts: true } }),
      address: device.address,
      at: now,
    });
    return { ...session, user: await getUser(tx, id) };
  });
}
