import type { Category, Language } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import type { Actor } from "#platform/http/http.ts";
import type { UploadedFile } from "#platform/http/upload.ts";
import { makeImage } from "#platform/images/make-image.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import type { Services } from "#services";
import { checkCategory, getCategory } from "./categories.ts";
import { keepImage } from "./stored-images.ts";

interface Call {
  readonly actor: Actor;
  readonly params: { readonly id: number };
  readonly language: Language;
  readonly now: Date;
  readonly address: string;
}

/** Gives a category its picture, in the place of the one before. */
export async function setCategoryPicture(services: Services, call: Call & { readonly file: UploadedFile }) {
  const { database } = services;
  if (await checkCategory(database.read, call.params.id)) return refuse("not_found");
  const image = await makeImage(call.file.bytes);
  if (isRefusal(image)) return image;
  const busy = await keepImage(services, image, call.now);
  if (busy) return busy;
  return transact(database, async (tx): Promise<Category | Refusal<"not_found">> => {
    const refused = await changePicture(tx, call, image.hash);
    return refused ?? getCategory(tx, call.params.id, call.language);
  });
}

export function removeCategoryPicture(tx: Tx, call: Call): Promise<undefined | Refusal<"not_found">> {
  return changePicture(tx, call, null);
}

async function changePicture(
  tx: Tx,
  { actor, params: { id }, now, address }: Call,
  picture: string | null,
): Promise<undefined | Refusal<"not_found">> {
  const changed = await tx
    .updateTable("categories")
    .set({ picture })
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  if (changed === undefined) return refuse("not_found");
  const action = picture === null ? "category.picture_removed" : "category.picture_set";
  await audit(tx, { action, actor_id: actor.id, subject: `category:${id}`, address, at: now });
  return undefined;
}
