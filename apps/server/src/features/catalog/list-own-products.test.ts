import type { OwnProduct } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

onBothDatabases("list-own-products", (shop) => {
  const list = async (query: string, token: string) =>
    expectStatus(await shop.get(`/seller/products?${query}`, token), 200) as {
      items: OwnProduct[];
      total: number;
    };
  const names = async (query: string, token: string) =>
    (await list(query, token)).items.map(({ name }) => name);

  it("shows all goods of one's own shop, with what customers are not told, and nothing of another's", async () => {
    const seller = await shop.seller();
    const rival = await shop.seller();
    await shop.product(rival);
    const product = await shop.product(seller, { cost_price: "500.00", low_stock_threshold: 100 });
    await shop.product(seller, { name_en: "Hidden", is_published: false });
    const old = await shop.product(seller, { name_en: "Old" });
    const gone = { token: seller.access_token };
    expectStatus(await shop.ask("DELETE", `/products/${old.id}`, gone), 204);
    await shop.order(await shop.richClient(), [{ product_id: product.id, quantity: 3 }]);

    const { items, total } = await list("", seller.access_token);
    expect(items.map(({ name, is_published }) => [name, is_published])).toEqual([
      ["Hidden", false],
      ["Milk 3.2%, 1 l", true],
    ]);
    expect(total).toBe(2);
    expect(items[1]).toMatchObject({
      cost_price: "500.00",
      stock_quantity: 97,
      low_stock_threshold: 100,
      level: "low",
      sold_quantity: 3,
      is_archived: false,
    });
    expect((await list("is_archived=true", seller.access_token)).items).toMatchObject([
      { id: old.id, is_archived: true, is_published: false },
    ]);
    expect(await shop.get(`/seller/products?shop_id=${rival.shop.id}`, seller.access_token)).toMatchObject({
      status: 404,
    });
    const { access_token } = await shop.admin();
    expect(await list(`shop_id=${seller.shop.id}`, access_token)).toMatchObject({ total: 2 });
    expect(await names("", (await shop.client(undefined, "seller")).access_token)).toEqual([]);
  });

  it("says what the storefront does not show because its shop sells nothing for adults", async () => {
    const seller = await shop.seller();
    const beer = await shop.product(seller, { is_age_restricted: true });
    const milk = await shop.product(seller);
    const hidden = async (token: string) =>
      Object.fromEntries((await list("", token)).items.map(({ id, is_age_hidden }) => [id, is_age_hidden]));
    const { body } = await shop.get(`/products/${beer.id}`, seller.access_token);
    expect([beer.is_age_hidden, milk.is_age_hidden, body.is_age_hidden]).toEqual([true, false, true]);
    expect(await hidden(seller.access_token)).toEqual({ [beer.id]: true, [milk.id]: false });
    const pub = await shop.seller({ sells_age_restricted: true });
    const wine = await shop.product(pub, { is_age_restricted: true });
    expect(wine.is_age_hidden).toBe(false);
    expect(await hidden(pub.access_token)).toEqual({ [wine.id]: false });
    expect((await shop.get(`/products/${wine.id}`)).body).not.toHaveProperty("is_age_hidden");
  });

  it("is filtered by what is left and what is on sale, searched, and sorted", async () => {
    const seller = await shop.seller();
    const goods: [string, Record<string, unknown>][] = [
      ["Айран", { stock_quantity: 0, price: 300 }],
      ["Бал", { stock_quantity: 4, low_stock_threshold: 5, price: 900, compare_at_price: 1000 }],
      ["Ірімшік", { stock_quantity: 50, price: 100, is_published: false }],
    ];
    const made: number[] = [];
    for (const [name, fields] of goods) {
      shop.now = new Date(shop.now.getTime() + 1000);
      made.push((await shop.product(seller, { name_kk: name, name_ru: name, name_en: name, ...fields })).id);
    }
    shop.now = new Date(shop.now.getTime() + 1000);
    const dearer = { body: { price: 310 }, token: seller.access_token };
    expectStatus(await shop.ask("PATCH", `/products/${made[0]}`, dearer), 200);
    const mine = (query: string) => names(query, seller.access_token);

    expect(await mine("level=out")).toEqual(["Айран"]);
    expect(await mine("level=low")).toEqual(["Бал"]);
    expect(await mine("level=ok")).toEqual(["Ірімшік"]);
    expect(await mine("on_sale=true")).toEqual(["Бал"]);
    expect(await mine("is_published=false")).toEqual(["Ірімшік"]);
    expect(await mine("q=irimshik")).toEqual(["Ірімшік"]);
    expect(await mine("sort=name&order=desc")).toEqual(["Ірімшік", "Бал", "Айран"]);
    expect(await mine("sort=price")).toEqual(["Ірімшік", "Айран", "Бал"]);
    expect(await mine("sort=stock")).toEqual(["Айран", "Бал", "Ірімшік"]);
    expect(await mine("sort=stock&order=desc&page_size=1")).toEqual(["Ірімшік"]);
    expect(await mine("sort=updated")).toEqual(["Айран", "Ірімшік", "Бал"]);
    expect(await mine("sort=newest")).toEqual(["Ірімшік", "Бал", "Айран"]);
  });
});
