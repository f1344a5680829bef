import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkName } from "./file-name.ts";
import type { Storage } from "./storage.ts";

/** Files below a folder that is for this user alone. They appear whole or not at all, also after a power cut. */
export function folderStorage(folder: string): Storage {
  const pathOf = (name: string) => join(folder, checkName(name));
  return {
    put: async (name, bytes) => {
      const path = pathOf(name);
      const part = `${path}.${randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await writeFile(part, bytes, { mode: 0o600, flush: true });
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    get: async (name) => {
      try {
        return await readFile(pathOf(name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
    delete: async (name) => rm(pathOf(name), { force: true }),
  };
}
