import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BUYER } from "#testing/buyer.ts";
import { onBothDatabases, PASSWORD } from "#testing/shop.ts";
import { describeApi } from "./commands/describe-api.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const bin = (path: string) => join(ROOT, "node_modules", path);

let folder: string;
/** Runs a program in the folder of the generated client; what it complains about is the error's text. */
async function run(program: string, ...args: string[]): Promise<string> {
  const ran = promisify(execFile)(process.execPath, [program, ...args], { cwd: folder });
  const { stdout } = await ran.catch((error: Error & { stdout: string; stderr: string }) => {
    throw new Error(`${error.stdout}\n${error.stderr}`);
  });
  return stdout;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "saudaflow-client-"));
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "openapi.json"), JSON.stringify(await describeApi()));
  await writeFile(join(folder, "buyer.ts"), BUYER);
  const tsconfig = {
    extends: join(ROOT, "tsconfig.base.json"),
    // The one strictness that the generator's own code does not keep.
    compilerOptions: { exactOptionalPropertyTypes: false },
    files: ["buyer.ts"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  await run(bin("oazapfts/dist/cli.js"), "openapi.json", "api.ts");
});
afterAll(() => rm(folder, { recursive: true }));

it("a client generated from the API's document has a function for each operation and compiles", async () => {
  const document = JSON.parse(await readFile(join(folder, "openapi.json"), "utf8")) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const client = await readFile(join(folder, "api.ts"), "utf8");
  for (const { operationId } of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    expect(client).toContain(`export function ${operationId}(`);
  }
  await run(bin("typescript/bin/tsc"), "-p", ".");
});

onBothDatabases("a generated client", (shop) => {
  it("buys something", async () => {
    const seller = await shop.seller();
    await shop.product(seller, { price: "640.00" });
    const admin = await shop.admin();
    const address = await shop.app.listen({ port: 0, host: "127.0.0.1" });
    const told = await run("buyer.ts", address, "buyer@example.kz", admin.user.email, PASSWORD);
    expect(JSON.parse(told)).toEqual({
      refusal: "insufficient_funds",
      approved: "approved",
      cart: "1280.00",
      order: { number: expect.any(String), total: "1280.00", payment_status: "paid", items: [2] },
      receipt: "%PDF-",
      balance: "3720.00",
    });
  });
});
