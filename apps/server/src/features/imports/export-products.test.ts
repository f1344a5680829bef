import { readXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { barcode, goodsOf, Importer } from "#testing/imports.ts";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

onBothDatabases("export of goods", (shop) => {
  const exported = (token: string, query: string, language: string) =>
    shop.ask("GET", `/products/export${query}`, { token, headers: { "accept-language": language } });

  /** Goods with everything that is hard to carry through a file. */
  const seller = async () => {
    const seller = await shop.seller({ sells_age_restricted: true });
    const names = [
      "=1+1",
      "+7 701",
      "-5",
      "@сүт",
      "'=1+1",
      "''=1+1",
      "'Қымыз'",
      'Сыр "Ақ"; 45%, кесілген',
      "Екі  бос\nорын",
      "<script>alert(1)</script>",
    ];
    for (const [i, name] of names.entries())
      await shop.product(seller, {
        name_kk: name,
        name_ru: name,
        name_en: null,
        barcodes: i % 2 ? [barcode(i)] : [],
      });
    await shop.product(seller, {
      barcodes: [barcode(50), barcode(51)],
      brand: "=Одари",
      unit: "kg",
      price: "1234.05",
      compare_at_price: "1500.00",
      cost_price: "0.30",
      stock_quantity: 0.005,
      low_stock_threshold: 2.5,
      is_published: false,
      is_age_restricted: true,
    });
    return seller;
  };

  it("is a list that changes nothing when it is imported again, in every language and format", async () => {
    const own = await seller();
    const before = await goodsOf(shop, own.shop.id);
    const imports = new Importer(shop, own);
    for (const query of ["", "?format=csv", "?format=xlsx"]) {
      for (const language of ["kk", "ru", "en"]) {
        const file = await exported(own.access_token, query, language);
        expect(file.status).toBe(200);
        const run = await imports.preview(file.raw, "export");
        expect(run).toMatchObject({ state: "ready", summary: { rows: 11, unchanged: 11 } });
        expect((await imports.finish(run.id, "confirm")).state).toBe("done");
      }
    }
    expect(await goodsOf(shop, own.shop.id)).toEqual(before);
  });

  it("speaks the reader's language, and no cell is a formula", async () => {
    const own = await seller();
    const kazakh = await exported(own.access_token, "", "kk");
    expect(kazakh.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(kazakh.headers["content-disposition"]).toContain(
      `filename*=UTF-8''${encodeURIComponent("тауарлар-2026-11-23.csv")}`,
    );
    const lines = kazakh.raw.toString("utf8").split("\r\n");
    expect(lines[0]).toBe(
      '\ufeff"Штрихкод";"Атауы (қаз.)";"Атауы (орыс.)";"Атауы (ағыл.)";"Бренд";"Санат";"Өлшем бірлігі";"Баға, ₸";"Ескі баға, ₸";"Сатып алу бағасы, ₸";"Қалдық";"Ең аз қалдық";"Сатылымда";"Жас шектеуі"',
    );
    expect(lines.at(-2)).toBe(
      `"${barcode(50)}";"Сүт 3,2 %, 1 л";"Молоко 3,2 %, 1 л";"Milk 3.2%, 1 l";"'=Одари";"Сүт тағамдары";"кг";"1234,05";"1500";"0,3";"0,005";"2,5";"жоқ";"иә"`,
    );
    expect(lines[1]?.split(";").slice(0, 3)).toEqual(['""', `"'=1+1"`, `"'=1+1"`]);
    expect(kazakh.raw.toString("utf8")).not.toMatch(/(?:^|;)"?[=+\-@]/m);
    const english = await exported(own.access_token, "", "en");
    expect(english.raw.toString("utf8")).toContain('"kg","1234.05","1500","0.3","0.005","2.5","no","yes"');
    const sheet = await exported(own.access_token, "?format=xlsx", "ru");
    expect(sheet.headers["content-type"]).toBe(SHEET);
    const rows = (await readXlsx(sheet.raw)).sheets[0]?.rows ?? [];
    expect(rows[0]?.slice(0, 2)).toEqual(["Штрихкод", "Название (каз.)"]);
    expect(rows[1]?.slice(1, 2)).toEqual(["=1+1"]);
    expect(rows.at(-1)?.slice(6, 12)).toEqual(["кг", 1234.05, 1500, 0.3, 0.005, 2.5]);
  });

  it("brings a shop's goods into another shop", async () => {
    const own = await seller();
    const other = await shop.seller();
    const imports = new Importer(shop, other);
    const run = await imports.preview((await exported(own.access_token, "", "ru")).raw);
    expect(run.summary).toMatchObject({ create: 11, error: 0 });
    await imports.finish(run.id, "confirm");
    const names = async (id: number) =>
      (await goodsOf(shop, id)).products.map((row) => (row as { name_kk?: string }).name_kk);
    const spaced = (await names(own.shop.id)).map((name) => name?.replace(/\s+/g, " "));
    expect(await names(other.shop.id)).toEqual(spaced);
  });

  it("names a category by its address where its name means another", async () => {
    const own = await shop.seller();
    const { access_token } = await shop.admin();
    const names = { name_kk: "Басқа", name_ru: "Другое", name_en: "Other" };
    const make = async (slug: string) =>
      (expectStatus(await shop.post("/categories", { slug, ...names }, access_token), 201) as { id: number })
        .id;
    const categories = [await make(`other-a-${shop.dialect}`), await make(`other-b-${shop.dialect}`)];
    for (const [i, category_id] of categories.entries())
      await shop.product(own, { category_id, barcodes: [barcode(i)] });
    const imports = new Importer(shop, own);
    const run = await imports.preview((await exported(own.access_token, "", "en")).raw);
    expect(run.summary).toMatchObject({ rows: 2, unchanged: 2 });
  });

  it("is for its seller and the admin, who names the shop", async () => {
    const own = await shop.seller();
    const client = await shop.client();
    const admin = await shop.admin();
    expect((await exported(client.access_token, "", "en")).status).toBe(403);
    expect((await exported(admin.access_token, "", "en")).status).toBe(404);
    const empty = await exported(admin.access_token, `?shop_id=${own.shop.id}`, "en");
    expect(empty.raw.toString("utf8").split("\r\n")).toHaveLength(2);
  });
});
