import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type S3Server, startS3 } from "#testing/s3-server.ts";
import { openStorage, type Storage } from "./storage.ts";
import { StorageError } from "./storage-error.ts";

let data_dir: string;
let server: S3Server;
beforeAll(async () => {
  data_dir = await mkdtemp(join(tmpdir(), "saudaflow-storage-"));
  server = await startS3();
});
afterAll(async () => {
  await server.close();
  await rm(data_dir, { recursive: true });
});

describe.each(["a folder", "S3"])("storage in %s", (kind) => {
  let storage: Storage;
  beforeAll(() => {
    storage = openStorage({ data_dir, s3: kind === "S3" ? server.s3 : undefined });
  });

  it("keeps, answers and deletes files", async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 0]);
    expect(await storage.get("images/a-1.webp")).toBeUndefined();
    await storage.put("images/a-1.webp", bytes, "image/webp");
    await storage.put("images/a-1.webp", bytes, "image/webp");
    expect(Buffer.from((await storage.get("images/a-1.webp")) ?? [])).toEqual(bytes);
    expect(await storage.get("images/a-2.webp")).toBeUndefined();
    await storage.delete("images/a-1.webp");
    await storage.delete("images/a-1.webp");
    expect(await storage.get("images/a-1.webp")).toBeUndefined();
  });

  it.each(["../a.webp", "images/../../a.webp", "/etc/passwd", ".env", "images//a.webp", "a?x.webp", ""])(
    "never leaves its place for %s",
    async (name) => {
      await expect(storage.get(name)).rejects.toThrow("not a name");
      await expect(storage.put(name, Buffer.alloc(1), "image/webp")).rejects.toThrow("not a name");
      await expect(storage.delete(name)).rejects.toThrow("not a name");
    },
  );
});

it("lets nobody else read the folder, and leaves no half files in it", async () => {
  const storage = openStorage({ data_dir, s3: undefined });
  await Promise.all(
    Array.from({ length: 10 }, () => storage.put("images/b.webp", Buffer.alloc(50_000, 7), "image/webp")),
  );
  const folder = join(data_dir, "images");
  expect(await readdir(folder)).toEqual(["b.webp"]);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, "b.webp"))).mode & 0o777).toBe(0o600);
});

describe("S3 that fails", () => {
  it("is asked again, three times in all", async () => {
    const storage = openStorage({ data_dir, s3: server.s3 });
    server.failures.push("cut", 503);
    await storage.put("images/c.webp", Buffer.from("c"), "image/webp");
    expect(String(Buffer.from((await storage.get("images/c.webp")) ?? []))).toBe("c");
    server.requests.length = 0;
    server.failures.push(500, 429, 503);
    await expect(storage.get("images/c.webp")).rejects.toThrow(StorageError);
    server.failures.push("cut", "cut", "cut");
    await expect(storage.get("images/c.webp")).rejects.toThrow(StorageError);
    expect(server.requests).toHaveLength(6);
  });

  it("says what it answered, at once and without the secret", async () => {
    const s3 = { ...server.s3, secret_access_key: "another-secret" };
    const storage = openStorage({ data_dir, s3 });
    server.requests.length = 0;
    const failed = await storage.put("images/d.webp", Buffer.from("d"), "image/webp").catch(String);
    expect(failed).toBe("Error: the S3 server answered 403 to PUT images/d.webp");
    await expect(storage.get("images/d.webp")).rejects.toThrow("403 to GET");
    await expect(storage.delete("images/d.webp")).rejects.toThrow("403 to DELETE");
    expect(server.requests).toHaveLength(3);
    expect(await openStorage({ data_dir, s3: server.s3 }).get("images/d.webp")).toBeUndefined();
  });
});
