import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress } from "node:zlib";
import { pack } from "tar-stream";
import { encrypting } from "./encryption.ts";
import { type ArchivedEntry, archivedEntry, MANIFEST, type Manifest, newManifest } from "./manifest.ts";
import { sealing } from "./seal.ts";

export interface ArchiveWriter {
  /** Resolves when there is room for more: what is not written yet does not pile up. */
  readonly add: (name: string, bytes: Buffer) => Promise<void>;
  /** Ends the archive; when this resolves, it is on the disk. */
  readonly finish: (content: Omit<Manifest, "format" | "entries">) => Promise<Manifest>;
  /** Gives up; the file stays as it is. */
  readonly abandon: () => Promise<void>;
}

/**
 * Begins a file that `age -d FILE | zstd -d | tar x` opens; without a key there is nothing to decrypt. It must not be
 * there yet: whoever has made it may read it, or has made it a link to somewhere else.
 */
export function writeArchive(path: string, key: string | undefined, made_at: Date): ArchiveWriter {
  const tar = pack();
  const zstd = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  const file = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  const writing =
    key === undefined
      ? pipeline(tar, zstd, sealing(), file)
      : pipeline(tar, zstd, sealing(), encrypting(key), file);
  let failure: unknown;
  writing.catch((error: unknown) => {
    failure = error;
  });
  const entries: ArchivedEntry[] = [];
  const put = (name: string, bytes: Buffer) =>
    new Promise<void>((resolve, reject) => {
      if (failure !== undefined) return reject(failure);
      const header = { name, size: bytes.length, mtime: made_at, mode: 0o600 };
      const entry = tar.entry(header, bytes, (error) =>
        error ? writing.then(() => reject(error), reject) : resolve(),
      );
      // What went wrong is what the pipeline says, not that this entry did not get to its end.
      entry.on("error", () => {});
    });
  return {
    add: async (name, bytes) => {
      await put(name, bytes);
      entries.push(archivedEntry(name, bytes));
    },
    finish: async (content) => {
      const manifest = newManifest({ ...content, entries });
      await put(MANIFEST, Buffer.from(`${JSON.stringify(manifest)}\n`));
      tar.finalize();
      await writing;
      return manifest;
    },
    abandon: async () => {
      tar.destroy();
      await writing.catch(() => undefined);
    },
  };
}
