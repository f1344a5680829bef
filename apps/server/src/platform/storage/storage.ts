import type { Config } from "#config";
import { folderStorage } from "./folder-storage.ts";
import { s3Storage } from "./s3-storage.ts";

/**
 * Where files are kept that are not rows: pictures. A file never changes under its name, so writing it again is harmless
 * and whoever read it once may keep it for ever. Files are small (below 1 MB) and travel whole.
 */
export interface Storage {
  readonly put: (name: string, bytes: Uint8Array, type: string) => Promise<void>;
  /** Undefined when there is no such file. */
  readonly get: (name: string) => Promise<Uint8Array | undefined>;
  /** A file that isn't there is deleted already. */
  readonly delete: (name: string) => Promise<void>;
}

/** Files lie in DATA_DIR, or in a bucket where one is set: several machines then see the same files. */
export function openStorage({ data_dir, s3 }: Pick<Config, "data_dir" | "s3">): Storage {
  return s3 ? s3Storage(s3) : folderStorage(data_dir);
}
