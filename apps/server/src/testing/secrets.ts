import type { Operation, SignedIn } from "@saudaflow/contract";
import type { Answer } from "./shop.ts";
import { SECRETS, type World } from "./world.ts";

/** Never in an answer, whoever reads it. */
const INTERNAL = ["password_hash", "token_hash", "email_key", "receipt_key", "revoked_at", "fingerprint"];

/** What an answer shows that its reader must not see. */
export function exposed(
  { body, raw }: Answer,
  reader: SignedIn | undefined,
  world: World,
  { tag }: Operation,
): string[] {
  const { client, seller, admin } = world;
  const found: string[] = [];
  const isAdmin = reader?.user.role === "admin";
  walk(body, (key, value, owner) => {
    if (INTERNAL.includes(key)) found.push(key);
    if (isAdmin) return;
    if (key === "cost_price" && owner.seller_id !== reader?.user.id) found.push(key);
    if (key === "owner_id" && value !== reader?.user.id) found.push(key);
    // Whoever registers or signs in is told who he is now.
    if (key === "email" && value !== reader?.user.email && tag !== "auth") found.push(key);
  });
  const text = raw.toString();
  const mayRead = [client, seller, admin].some(({ user }) => user.id === reader?.user.id);
  if (!mayRead) found.push(...Object.values(SECRETS).filter((secret) => text.includes(secret)));
  if (reader?.user.id === client.user.id && text.includes(SECRETS.cost_price)) found.push("cost price");
  return found;
}

function walk(
  value: unknown,
  see: (key: string, value: unknown, owner: Record<string, unknown>) => void,
): void {
  if (value === null || typeof value !== "object") return;
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value)) see(key, part, value as Record<string, unknown>);
    walk(part, see);
  }
}
