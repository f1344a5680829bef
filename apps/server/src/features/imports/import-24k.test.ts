import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyStock } from "#features/stock/index.ts";
import { Importer } from "#testing/imports.ts";
import { TestShop } from "#testing/shop.ts";

const LIST = `${process.env.SAUDAFLOW_DATA_DIR ?? "../shared/data"}/products/products-24k-priced.csv`;

/** The longest that the main thread worked without letting others in, in milliseconds of its own time: what else runs on the machine doesn't count. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let isOver = false;
  let last = process.threadCpuUsage();
  const tick = () => {
    const now = process.threadCpuUsage();
    longest = Math.max(longest, (now.user + now.system - last.user - last.system) / 1000);
    last = now;
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  isOver = true;
  return longest;
}

describe.skipIf(!existsSync(LIST)).each(["sqlite", "postgres"] as const)(
  "a real list of thousands of goods (%s; skipped: no ../shared/data or SAUDAFLOW_DATA_DIR with products)",
  (dialect) => {
    const shop = new TestShop(dialect);
    beforeAll(() => shop.open());
    afterAll(() => shop.close());

    it("is previewed without holding others up, confirmed, and undone", async () => {
      const imports = new Importer(shop, await shop.seller());
      const lines = (await readFile(LIST, "utf8")).trimEnd().split("\n");
      // PostgreSQL is in a process of its own: a quarter shows as much of ours in a quarter of the time.
      const rows = dialect === "sqlite" ? 24_000 : 6_000;
      const content = Buffer.from(lines.slice(0, rows + 1).join("\n"));
      let id = 0;
      const turn = await longestTurn(async () => {
        const run = await imports.preview(content);
        expect(run.summary).toEqual({ rows, create: rows, update: 0, unchanged: 0, error: 0 });
        id = run.id;
      });
      expect(turn).toBeLessThan(50);
      expect((await imports.finish(id, "confirm")).state).toBe("done");
      expect((await imports.preview(content)).summary).toMatchObject({ unchanged: rows });
      const { undo } = await imports.finish(id, "undo");
      expect(undo.deleted + undo.archived).toBe(rows);
      expect(await verifyStock(shop.database.read)).toEqual([]);
    }, 300_000);
  },
);
