import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";
import { runImport } from "./import.ts";

const HEAD = "barcode,name,brand,category,unit,price,stock_quantity,age_restricted";

onBothDatabases("saudaflow import", (shop) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "saudaflow-import-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("says in one sentence what is wrong, and how it ended", async () => {
    const seller = await shop.seller();
    const said: string[] = [];
    const out = { write: (text: string) => said.push(text) };
    const services = { ...shop.services, config: { ...shop.config, data_dir: folder } };
    const program = async (...argv: string[]) => [
      await runImport(argv, services, out, out),
      said.splice(0).join(""),
    ];
    const file = join(folder, "few.csv");
    await writeFile(file, `${HEAD}\n4870001020019,Вода,,water,piece,350,24,\n1,Вода,,water,piece,350,24,\n`);
    const empty = join(folder, "empty.csv");
    await writeFile(empty, "");
    const shop_id = String(seller.shop.id);
    expect(await program()).toEqual([2, expect.stringMatching(/^Usage: npm run import/)]);
    expect(await program(file, "--shop", "x")).toEqual([2, expect.stringMatching(/^Usage/)]);
    expect(await program(file, "--colour", "x")).toEqual([2, expect.stringMatching(/^Usage/)]);
    expect(await program("/nowhere.csv", "--shop", shop_id)).toEqual([
      2,
      "The file /nowhere.csv is not there or can't be read.\n",
    ]);
    expect(await program(file, "--shop", "999999")).toEqual([2, "There is no shop № 999999.\n"]);
    expect(await program(empty, "--shop", shop_id)).toEqual([2, "There are no goods in the file.\n"]);
    expect(await program(file, "--shop", shop_id, "--out", "/nowhere")).toEqual([
      2,
      "The folder /nowhere can't be written: choose another by --out.\n",
    ]);
    expect(await program(folder, "--shop", shop_id)).toEqual([
      2,
      `${folder} is a folder: name a CSV or XLSX file.\n`,
    ]);
    expect(await program(file, "--shop", shop_id, "--out", file)).toEqual([
      2,
      `The folder ${file} can't be written: choose another by --out.\n`,
    ]);
    const [code, text] = await program(file, "--shop", shop_id);
    expect(code).toBe(0);
    expect(text).toMatch(
      /^50 % · 1 of 2\n100 % · 2 of 2\nDone in \d\.\d s\. Rows in the file: 2\n {2}added products: 1\n/,
    );
    expect(text).toContain(`  refused rows: 1\n    Wrong barcode: 1\nRefused rows: ${file}.refused.csv\n`);
  });
});
