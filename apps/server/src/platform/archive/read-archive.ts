import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";
import { extract } from "tar-stream";
import { ArchiveError } from "./archive-error.ts";
import { decrypting } from "./encryption.ts";
import { type ArchivedEntry, archivedEntry, MANIFEST, type Manifest, readManifest } from "./manifest.ts";
import { unsealing } from "./seal.ts";

const ENCRYPTED = Buffer.from("age-encryption.org/v1\n");
const COMPRESSED = Buffer.from("28b52ffd", "hex");
/** Far above our pieces and pictures, far below what a process can hold. */
const MAX_ENTRY = 64 * 1024 * 1024;

export interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The entries of an archive in their order, the manifest last. Whoever has read to the end without an error knows that
 * every byte is as it was written.
 */
export async function* readArchive(path: string, key: string | undefined): AsyncGenerator<Entry> {
  const is_encrypted = await isEncrypted(path);
  if (!is_encrypted && key !== undefined) {
    throw new ArchiveError(
      "The archive is not encrypted, though BACKUP_KEY is set: anybody may have written it. If you trust it, say --unencrypted.",
    );
  }
  const [file, zstd, tar] = [createReadStream(path), createZstdDecompress(), extract()];
  const reading = is_encrypted
    ? pipeline(file, decrypting(key), unsealing(), zstd, tar)
    : pipeline(file, unsealing(), zstd, tar);
  let failure: unknown;
  reading.catch((error: unknown) => {
    failure ??= error;
  });
  const found: ArchivedEntry[] = [];
  let is_whole = false;
  try {
    for await (const stream of tar) {
      const { name, size = 0 } = stream.header;
      if (size > MAX_ENTRY) throw new ArchiveError(`The archive is damaged: ${name} is too large.`);
      const bytes = await buffer(stream);
      if (name === MANIFEST) is_whole = isEqual(found, readManifest(bytes).entries);
      else found.push(archivedEntry(name, bytes));
      yield { name, bytes };
    }
    await reading;
  } catch (error) {
    throw readable(failure ?? error);
  } finally {
    tar.destroy();
    await reading.catch(() => undefined);
  }
  if (!is_whole) throw new ArchiveError("The archive does not hold what its manifest says.");
}

/** Reads an archive to its end and answers what it holds. */
export async function checkArchive(path: string, key: string | undefined): Promise<Manifest> {
  let last: Entry | undefined;
  for await (const entry of readArchive(path, key)) last = entry;
  return readManifest(last?.bytes ?? Buffer.alloc(0));
}

function isEqual(a: readonly ArchivedEntry[], b: readonly ArchivedEntry[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new ArchiveError(`There is no file ${path}.`);
    throw new ArchiveError(`The archive can't be read: ${error.message}`);
  });
  const start = Buffer.alloc(ENCRYPTED.length);
  await file.read(start, 0, start.length, 0).finally(() => file.close());
  if (start.equals(ENCRYPTED)) return true;
  if (start.subarray(0, COMPRESSED.length).equals(COMPRESSED)) return false;
  throw new ArchiveError("The file is no backup of SaudaFlow, or its beginning is damaged.");
}

/** Whatever a layer says that does not understand what it reads. */
function readable(error: unknown): Error {
  if (error instanceof ArchiveError) return error;
  return new ArchiveError(`The archive is damaged or cut short (${(error as Error).message}).`);
}
