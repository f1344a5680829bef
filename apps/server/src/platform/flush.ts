import { open } from "node:fs/promises";

/** Waits until a file, or the names in a folder, are on the disk: a power cut takes nothing of it back. */
export async function flush(path: string): Promise<void> {
  const file = await open(path);
  await file.sync().finally(() => file.close());
}
