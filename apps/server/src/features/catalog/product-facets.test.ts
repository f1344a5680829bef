import type { ProductFacets } from "@saudaflow/contract";
import { beforeAll, expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

onBothDatabases("facets of list-products", (shop) => {
  const category: Record<"dairy" | "milk" | "kefir" | "bread", number> = {
    dairy: 0,
    milk: 0,
    kefir: 0,
    bread: 0,
  };
  let shop_id: number;

  beforeAll(async () => {
    const admin = await shop.admin();
    for (const slug of ["dairy", "milk", "kefir", "bread"] as const) {
      const parent_id = slug === "milk" || slug === "kefir" ? category.dairy : null;
      const body = { slug, parent_id, name_kk: slug, name_ru: slug, name_en: slug };
      category[slug] = (
        expectStatus(await shop.post("/categories", body, admin.access_token), 201) as { id: number }
      ).id;
    }
    const seller = await shop.seller();
    shop_id = seller.shop.id;
    const goods: [keyof typeof category, string, number, string | null][] = [
      ["dairy", "300", 5, null],
      ["milk", "500", 5, "600"],
      ["milk", "700", 0, null],
      ["kefir", "900", 5, "1000"],
      ["bread", "200", 0, "250"],
      ["bread", "400", 5, null],
    ];
    for (const [slug, price, stock_quantity, compare_at_price] of goods) {
      const fields = { category_id: category[slug], price, stock_quantity, compare_at_price };
      await shop.product(seller, { ...fields, name_ru: `Товар ${slug} ${price}` });
    }
    await shop.product(seller, { category_id: category.milk, price: "1.00", is_published: false });
  });

  async function facets(query = ""): Promise<ProductFacets & { total: number }> {
    const { body } = await shop.get(`/products?facets=true&page_size=1&${query}`);
    return { ...body.facets, total: body.total };
  }
  const counts = ({ categories }: ProductFacets) =>
    Object.fromEntries(
      categories.map(({ category_id, product_count }) => [
        Object.entries(category).find(([, id]) => id === category_id)?.[0],
        product_count,
      ]),
    );

  it("are counted only when asked for", async () => {
    expect((await shop.get("/products")).body).not.toHaveProperty("facets");
    expect((await shop.get("/products?facets=false")).body).not.toHaveProperty("facets");
  });

  it("count categories with what is below them, prices, what is left and what is cheaper", async () => {
    const all = await facets();
    expect(counts(all)).toEqual({ dairy: 4, milk: 2, kefir: 1, bread: 2 });
    expect(all).toMatchObject({
      min_price: "200.00",
      max_price: "900.00",
      in_stock: 4,
      on_sale: 3,
      total: 6,
    });
  });

  it("leave each its own choice aside, and keep all others", async () => {
    const dairy = await facets(`category_id=${category.dairy}`);
    expect(counts(dairy)).toEqual({ dairy: 4, milk: 2, kefir: 1, bread: 2 });
    expect(dairy).toMatchObject({
      min_price: "300.00",
      max_price: "900.00",
      in_stock: 3,
      on_sale: 2,
      total: 4,
    });

    const cheap = await facets("max_price=500&min_price=250");
    expect(counts(cheap)).toEqual({ dairy: 2, milk: 1, bread: 1 });
    expect(cheap).toMatchObject({ min_price: "200.00", max_price: "900.00", in_stock: 3, on_sale: 1 });

    const left = await facets("in_stock=true");
    expect(counts(left)).toEqual({ dairy: 3, milk: 1, kefir: 1, bread: 1 });
    expect(left).toMatchObject({ min_price: "300.00", max_price: "900.00", in_stock: 4, on_sale: 2 });

    const cheaper = await facets(`on_sale=true&in_stock=true&category_id=${category.milk}`);
    expect(counts(cheaper)).toEqual({ dairy: 2, milk: 1, kefir: 1 });
    expect(cheaper).toMatchObject({
      min_price: "500.00",
      max_price: "500.00",
      in_stock: 1,
      on_sale: 1,
      total: 1,
    });
  });

  it("agree with what choosing them finds", async () => {
    for (const query of [
      "",
      "in_stock=true",
      "on_sale=true",
      "max_price=600",
      `category_id=${category.dairy}`,
    ]) {
      const found = await facets(query);
      const without = query.startsWith("category_id") ? "" : query;
      for (const { category_id, product_count } of found.categories) {
        expect((await facets(`${without}&category_id=${category_id}`)).total).toBe(product_count);
      }
      const stock = query.startsWith("in_stock") ? query : `${query}&in_stock=true`;
      expect((await facets(stock)).total).toBe(found.in_stock);
      const sale = query.startsWith("on_sale") ? query : `${query}&on_sale=true`;
      expect((await facets(sale)).total).toBe(found.on_sale);
    }
  });

  it("are of what the words find, also by the other keyboard layout and where nothing is left", async () => {
    expect(counts(await facets(`q=${encodeURIComponent("товар bread")}`))).toEqual({ bread: 2 });
    // "товар" typed on the English layout.
    expect(counts(await facets(`q=${encodeURIComponent("njdfh")}`))).toEqual({
      dairy: 4,
      milk: 2,
      kefir: 1,
      bread: 2,
    });
    const nothing = await facets(`q=${encodeURIComponent("товар bread")}&min_price=5000`);
    expect(nothing).toMatchObject({
      total: 0,
      categories: [],
      min_price: "200.00",
      max_price: "400.00",
      on_sale: 0,
    });
    const none = await facets("q=zzzzzz");
    expect(none).toEqual({
      total: 0,
      categories: [],
      min_price: null,
      max_price: null,
      in_stock: 0,
      on_sale: 0,
    });
  });

  it("show a shop what is its own", async () => {
    expect(counts(await facets(`shop_id=${shop_id}`))).toEqual({ dairy: 4, milk: 2, kefir: 1, bread: 2 });
    expect((await facets("shop_id=999999")).categories).toEqual([]);
  });
});
