import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv, promisify } from "node:util";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "#config";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const read = (file: string) => readFile(join(ROOT, file), "utf8");
const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "saudaflow-deploy-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Every setting that the program looks for. */
function settings(): Set<string> {
  const names = new Set<string>();
  const values: Record<string, string> = {
    DATA_DIR: folder,
    S3_ENDPOINT: "http://s3",
    S3_BUCKET: "pictures",
  };
  const env = new Proxy(values, {
    get: (_target, name: string) => {
      names.add(name);
      return name.startsWith("S3_") && name !== "S3_REGION" ? (values[name] ?? "x") : values[name];
    },
  });
  readConfig(env);
  return names.add("JWT_SECRET");
}

/** The words of a text that are names of settings, by a pattern whose first group is one. */
const named = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name));

describe("what the server is set up by", () => {
  it(".env.example knows every setting of the program and of compose.yaml, and no other", async () => {
    const asked = named(await read("compose.yaml"), /\$\{([A-Z0-9_]+)/g);
    const known = named(await read(".env.example"), /^(?:# )?([A-Z0-9_]+)=/gm);
    expect([...known].sort()).toEqual([...new Set([...settings(), ...asked])].sort());
  });

  it("compose.yaml or the image gives the program every setting but the one that is refused there", async () => {
    const given = named(await read("compose.yaml"), /^ {6}([A-Z0-9_]+):/gm);
    const built = named(await read("deploy/Dockerfile"), /\b([A-Z_]+)=\S+/g);
    expect([...settings()].filter((name) => !given.has(name) && !built.has(name))).toEqual(["RATE_LIMIT"]);
  });

  it("the README knows every setting", async () => {
    const known = named(await read("README.md"), /`([A-Z0-9_]+)`/g);
    expect([...settings()].filter((name) => !known.has(name))).toEqual([]);
  });

  it("compose.yaml is one by its schema", () => {
    const rules = { rules: {}, quiet: false, debug: false, exclude: [] };
    const [result] = new DCLinter(rules).lintFiles([join(ROOT, "compose.yaml")], false);
    // Of its rules those about style are not ours.
    const broken = result?.messages.filter(({ rule }: { rule: string }) => rule.startsWith("invalid"));
    expect(result).toBeDefined();
    expect(broken).toEqual([]);
  });

  it("the Dockerfile has no fault", async () => {
    expect(validate(await read("deploy/Dockerfile"))).toEqual([]);
  });
});

describe("make-env.sh", () => {
  const make = (...args: string[]) => run("sh", [join(folder, "deploy/make-env.sh"), ...args]);
  beforeAll(async () => {
    await cp(join(ROOT, "deploy"), join(folder, "deploy"), { recursive: true });
    await cp(join(ROOT, ".env.example"), join(folder, ".env.example"));
  });

  it("refuses what is no domain", async () => {
    await expect(make("shop/../x")).rejects.toThrow(/"shop\/..\/x" is no domain/);
  });

  it("makes settings that the program takes, with secrets of their own, for nobody else's eyes; and only once", async () => {
    await make("shop.example.kz");
    const file = join(folder, ".env");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = await readFile(file, "utf8");
    const env = parseEnv(text) as Record<string, string>;
    expect(env).toMatchObject({
      DOMAIN: "shop.example.kz",
      BIND_ADDRESS: "0.0.0.0",
      PUBLIC_URL: "https://shop.example.kz",
    });
    const secrets = [
      env.JWT_SECRET,
      env.DATABASE_PASSWORD,
      env.POSTGRES_PASSWORD,
      env.BACKUP_KEY,
      env.METRICS_TOKEN,
    ];
    for (const secret of secrets) expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(secrets).size).toBe(secrets.length);
    const config = readConfig({ ...env, NODE_ENV: "production", DATA_DIR: folder });
    expect(config).toMatchObject({ jwt_secret: env.JWT_SECRET, daily_backup: true });
    await expect(make("other.example.kz")).rejects.toThrow(/is there already/);
    expect(await readFile(file, "utf8")).toBe(text);
  });
});

it("without containers, a program of the server gets the settings of its unit", async () => {
  // In systemd's place stands a program that prints what it was called with.
  const bin = join(folder, "bin");
  await mkdir(bin);
  await writeFile(join(bin, "systemd-run"), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const { stdout } = await run(join(ROOT, "deploy/systemd/saudaflow"), ["shop:create", "Kok *"], { env });
  const called = stdout.trimEnd().split("\n");
  const unit = (await read("deploy/systemd/saudaflow@.service")).replaceAll("%i", "8001");
  const lines = unit.match(/^(User|WorkingDirectory|EnvironmentFile|Environment|UMask)=.*/gm) ?? [];
  expect(lines).toHaveLength(5);
  expect(called.filter((word) => word.startsWith("--property="))).toEqual(
    lines.map((line) => `--property=${line}`),
  );
  const [, command] = /^ExecStart=(.*) serve$/m.exec(unit) ?? [];
  expect(called.slice(-4)).toEqual([...(command?.split(" ") ?? []), "shop:create", "Kok *"]);
});
