import { sql } from "kysely";
import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { deleteImage, putImage } from "#platform/images/image-files.ts";
import type { MadeImage } from "#platform/images/make-image.ts";
import { enqueue, type JobHandler } from "#platform/jobs.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import type { Services } from "#services";

/** Pages that were loaded before a picture was taken away still show it for a day; so may an upload take its time. */
const KEEP_MS = 24 * 60 * 60 * 1000;
/** Longer than its job is tried. */
const STUCK_MS = 4 * KEEP_MS;
/** What one transaction takes on; the next goes on. */
const MOST_AT_ONCE = 100;
export const DELETE_IMAGE = "delete-image";

/**
 * Keeps the files of a picture before any row names it. First the picture is written down, so that no file is ever
 * forgotten; one that is just being deleted is not to be had until it is gone.
 */
export async function keepImage(
  { database, storage }: Services,
  image: MadeImage,
  now: Date,
): Promise<Refusal<"busy"> | undefined> {
  const known = await transact(database, (tx) =>
    tx
      .insertInto("stored_images")
      .values({ hash: image.hash, unwanted_since: now.toISOString(), is_leaving: 0 })
      .onConflict((conflict) =>
        conflict
          .column("hash")
          .doUpdateSet({ unwanted_since: now.toISOString() })
          .where("stored_images.is_leaving", "=", 0),
      )
      .returning("hash")
      .executeTakeFirst(),
  );
  if (known === undefined) return refuse("busy");
  if (isRefusal(known)) return known;
  await putImage(storage, image);
  return undefined;
}

const IS_NAMED = sql`(exists (select 1 from product_images where product_images.hash = stored_images.hash)
  or exists (select 1 from categories where categories.picture = stored_images.hash))`;

/**
 * Notes which pictures no row names any more, and wants those deleted that have been so for a day. False: there are more.
 * One whose deleting was given up begins anew.
 */
export async function forgetUnwantedImages(tx: Tx, now: Date): Promise<boolean> {
  const stuck = new Date(now.getTime() - STUCK_MS).toISOString();
  await tx
    .updateTable("stored_images")
    .set({ is_leaving: 0 })
    .where("is_leaving", "=", 1)
    .where("unwanted_since", "<", stuck)
    .execute();
  await tx
    .updateTable("stored_images")
    .set({ unwanted_since: sql`case when unwanted_since is null then ${now.toISOString()} end` })
    .where(sql<boolean>`(unwanted_since is null) <> ${IS_NAMED}`)
    .where("is_leaving", "=", 0)
    .execute();
  const since = new Date(now.getTime() - KEEP_MS).toISOString();
  const old = tx
    .selectFrom("stored_images")
    .select("hash")
    .where("unwanted_since", "<", since)
    .where("is_leaving", "=", 0)
    .orderBy("unwanted_since")
    .orderBy("hash")
    .limit(MOST_AT_ONCE);
  const leaving = await tx
    .updateTable("stored_images")
    .set({ is_leaving: 1 })
    .where("hash", "in", old)
    // Asked again of the row itself: somebody may have sent the same picture meanwhile.
    .where("unwanted_since", "<", since)
    .returning("hash")
    .execute();
  for (const { hash } of leaving) await enqueue(tx, DELETE_IMAGE, { hash }, now);
  return leaving.length < MOST_AT_ONCE;
}

/** The next pictures after this one whose files lie in the storage, and whether any row may show them. */
export async function imageHashes(
  db: Reader,
  after: string,
  limit: number,
): Promise<{ hash: string; is_shown: boolean }[]> {
  const rows = await db
    .selectFrom("stored_images")
    .select(["hash", "unwanted_since"])
    .where("hash", ">", after)
    .where("is_leaving", "=", 0)
    .orderBy("hash")
    .limit(limit)
    .execute();
  return rows.map(({ hash, unwanted_since }) => ({ hash, is_shown: unwanted_since === null }));
}

/** Deletes the files of a picture that is leaving, then the last that is known of it. */
export function deleteStoredImage({ database, storage }: Services): JobHandler {
  return async ({ data }) => {
    const { hash } = data as { hash: string };
    // After a crash the job comes again; then the picture may be gone, or wanted anew.
    if (!(await isLeaving(database, hash))) return;
    await deleteImage(storage, hash);
    await transact(database, (tx) => tx.deleteFrom("stored_images").where("hash", "=", hash).execute());
  };
}

async function isLeaving({ read }: Database, hash: string): Promise<boolean> {
  const row = await read
    .selectFrom("stored_images")
    .select("is_leaving")
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row?.is_leaving === 1;
}
