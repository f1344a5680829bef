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
    expect(await program()).toEqual([2, expect.stringMatching(/^Как вызвать: npm run import/)]);
    expect(await program(file, "--shop", "x")).toEqual([2, expect.stringMatching(/^Как вызвать/)]);
    expect(await program(file, "--colour", "x")).toEqual([2, expect.stringMatching(/^Как вызвать/)]);
    expect(await program("/nowhere.csv", "--shop", shop_id)).toEqual([
      2,
      "Файл /nowhere.csv не найден или не читается.\n",
    ]);
    expect(await program(file, "--shop", "999999")).toEqual([2, "Магазина № 999999 нет.\n"]);
    expect(await program(empty, "--shop", shop_id)).toEqual([2, "В файле нет ни одного товара.\n"]);
    expect(await program(file, "--shop", shop_id, "--out", "/nowhere")).toEqual([
      2,
      "В папку /nowhere нельзя писать: выберите другую через --out.\n",
    ]);
    expect(await program(folder, "--shop", shop_id)).toEqual([
      2,
      `${folder} — это папка: укажите файл CSV или XLSX.\n`,
    ]);
    expect(await program(file, "--shop", shop_id, "--out", file)).toEqual([
      2,
      `В папку ${file} нельзя писать: выберите другую через --out.\n`,
    ]);
    const [code, text] = await program(file, "--shop", shop_id);
    expect(code).toBe(0);
    expect(text).toMatch(
      /^50 % · 1 из 2\n100 % · 2 из 2\nЗагрузка окончена за \d,\d с\. Строк в файле: 2\n {2}добавлено товаров: 1\n/,
    );
    expect(text).toContain(
      `  отклонено строк: 1\n    Неверный штрихкод: 1\nОтклонённые строки: ${file}.refused.csv\n`,
    );
  });
});
