import { randomBytes } from "node:crypto";
import { RegisterBody } from "@saudaflow/contract";
import { createUser, hashPassword, newcomerKey } from "#features/accounts/index.ts";
import { audit } from "#platform/audit.ts";
import { transact } from "#platform/db/transact.ts";
import { compileCheck } from "#platform/http/validate.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import type { Services } from "#services";

const checkBody = compileCheck(RegisterBody);

/** `admin:create EMAIL [NAME]`: makes an administrator with a random password, shown once and changed in the profile. */
export async function runCreateAdmin(
  { database, clock }: Services,
  [email, name]: string[],
): Promise<number> {
  if (email === undefined) {
    console.error("Usage: npm run admin:create -- EMAIL [NAME]");
    return 1;
  }
  const full_name = name ?? email;
  const password = randomBytes(12).toString("base64url");
  // What registration refuses is refused here.
  const refused =
    checkBody({ email, full_name, password, consent: true }) ?? newcomerKey({ email, full_name });
  if (isRefusal(refused)) return refuseIt(email, refused);
  const password_hash = await hashPassword(password);
  if (isRefusal(password_hash)) throw new Error(password_hash.code);
  const now = clock();
  const id = await transact(database, async (tx) => {
    const created = await createUser(
      tx,
      { email, password_hash, full_name: full_name.trim(), role: "admin", language: "kk" },
      now,
    );
    if (isRefusal(created)) return created;
    await audit(tx, { action: "admin.created", actor_id: created, subject: `user:${created}`, at: now });
    return created;
  });
  if (isRefusal(id)) return refuseIt(email, id);
  console.log(`Administrator ${email} made. Password, shown this once: ${password}`);
  return 0;
}

/** Says why; as JSON, so that characters which are not seen are. */
function refuseIt(email: string, { code, fields }: Refusal): number {
  const [field] = fields;
  if (code === "email_taken") console.error(`${email} is registered already or kept for the demo.`);
  else if (field?.path === "email") console.error(`${JSON.stringify(email)} is not a usable e-mail address.`);
  else if (field?.path === "full_name")
    console.error("NAME must be 1 to 120 visible characters on one line.");
  else console.error(`Refused: ${code}`);
  return 1;
}
