import type { Category } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

onBothDatabases("categories", (shop) => {
  const names = (slug: string) => ({
    slug,
    name_kk: `${slug} kk`,
    name_ru: `${slug} ru`,
    name_en: `${slug} en`,
  });
  const post = async (slug: string, parent_id?: number) =>
    shop.post(
      "/categories",
      { ...names(slug), ...(parent_id && { parent_id }) },
      (await shop.admin()).access_token,
    );
  const make = async (slug: string, parent_id?: number) =>
    expectStatus(await post(slug, parent_id), 201) as Category;
  const put = async (id: number, body: unknown) =>
    shop.ask("PUT", `/categories/${id}`, { body, token: (await shop.admin()).access_token });
  const remove = async (id: number) =>
    shop.ask("DELETE", `/categories/${id}`, { token: (await shop.admin()).access_token });

  it("are a tree of at most four levels, in the reader's language", async () => {
    const food = await make("food");
    const dairy = await make("dairy-food", food.id);
    const milk = await make("milk", dairy.id);
    const goat = await make("goat-milk", milk.id);
    expect(await post("goat-milk-1l", goat.id)).toMatchObject({
      status: 422,
      body: { code: "category_too_deep" },
    });
    expect(await post("nowhere", 999_999)).toMatchObject({ status: 422, body: { code: "category_unknown" } });
    expect(await post("milk", food.id)).toMatchObject({ status: 409, body: { code: "slug_taken" } });
    expect(goat).toEqual({
      id: goat.id,
      parent_id: milk.id,
      ...names("goat-milk"),
      name: "goat-milk en",
      picture_url: null,
      product_count: 0,
      children: [],
    });
    const tree = (await shop.ask("GET", `/categories/${food.id}`, { headers: { "accept-language": "ru" } }))
      .body;
    expect(tree).toMatchObject({
      name: "food ru",
      children: [{ name: "dairy-food ru", children: [{ children: [{ id: goat.id }] }] }],
    });
    expect((await shop.get("/categories/999999")).status).toBe(404);
    expect((await shop.get("/categories")).body.items.map((c: Category) => c.slug)).toContain("food");
  });

  it("are sorted by hand, also into another parent, and stay where they were put", async () => {
    const top = await make("sorted");
    const [a, b, c] = [await make("s-a", top.id), await make("s-b", top.id), await make("s-c", top.id)];
    const place = async (id: number, parent_id: number | null, before_id: number | null) =>
      shop.ask("PUT", `/categories/${id}/place`, {
        body: { parent_id, before_id },
        token: (await shop.admin()).access_token,
      });
    const below = async (id: number) =>
      (await shop.get(`/categories/${id}`)).body.children.map((child: Category) => child.id);

    expect((await place(c.id, top.id, a.id)).body).toMatchObject({ id: c.id, parent_id: top.id });
    expect(await below(top.id)).toEqual([c.id, a.id, b.id]);
    expectStatus(await place(c.id, top.id, null), 200);
    expectStatus(await place(a.id, top.id, c.id), 200);
    expect(await below(top.id)).toEqual([b.id, a.id, c.id]);
    const d = await make("s-d", b.id);
    expectStatus(await place(a.id, b.id, d.id), 200);
    expect([await below(top.id), await below(b.id)]).toEqual([
      [b.id, c.id],
      [a.id, d.id],
    ]);
    const last = await make("s-e", top.id);
    expect(await below(top.id)).toEqual([b.id, c.id, last.id]);

    expect(await place(c.id, top.id, a.id)).toMatchObject({ body: { code: "category_unknown" } });
    expect(await place(c.id, 999_999, null)).toMatchObject({ body: { code: "category_unknown" } });
    expect(await place(b.id, a.id, null)).toMatchObject({ body: { code: "category_too_deep" } });
    await Promise.all([place(c.id, b.id, a.id), place(last.id, b.id, d.id)]);
    expect(await below(b.id)).toEqual([c.id, a.id, last.id, d.id]);
  });

  it("are moved with what is below them, never below themselves nor too deep", async () => {
    const [a, other] = [await make("a"), await make("z")];
    const b = await make("b", a.id);
    const c = await make("c", b.id);
    expect(await put(a.id, { ...names("a"), parent_id: c.id })).toMatchObject({
      body: { code: "category_too_deep" },
    });
    expect(await put(a.id, { ...names("a"), parent_id: a.id })).toMatchObject({
      body: { code: "category_too_deep" },
    });
    expect(await put(a.id, { ...names("a"), parent_id: 999_999 })).toMatchObject({
      body: { code: "category_unknown" },
    });
    expect(await put(a.id, names("z"))).toMatchObject({ body: { code: "slug_taken" } });
    expect(await put(999_999, names("q"))).toMatchObject({ status: 404 });
    const y = await make("y", other.id);
    expect(await put(a.id, { ...names("a"), parent_id: y.id })).toMatchObject({
      body: { code: "category_too_deep" },
    });
    expect(await put(a.id, { ...names("a2"), parent_id: other.id })).toMatchObject({
      status: 200,
      body: { slug: "a2", parent_id: other.id, children: [{ id: b.id, children: [{ id: c.id }] }] },
    });
    expect(await put(a.id, names("a2"))).toMatchObject({ status: 200, body: { parent_id: null } });
  });

  it("make no ring when two are moved below each other at once", async () => {
    const [one, two] = [await make("one"), await make("two")];
    const answers = await Promise.all([
      put(one.id, { ...names("one"), parent_id: two.id }),
      put(two.id, { ...names("two"), parent_id: one.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it("are not deleted while anything is in them", async () => {
    const seller = await shop.seller();
    const top = await make("top");
    const inner = await make("inner", top.id);
    const product = await shop.product(seller, {
      category_id: inner.id,
      stock_quantity: 0,
      is_published: false,
    });
    expect(await remove(top.id)).toMatchObject({
      status: 409,
      body: { code: "category_not_empty", product_count: 2 },
    });
    expect(await remove(inner.id)).toMatchObject({ body: { code: "category_not_empty", product_count: 1 } });
    await shop.ask("DELETE", `/products/${product.id}`, { token: seller.access_token });
    expect((await remove(top.id)).status).toBe(409);
    expect((await remove(inner.id)).status).toBe(204);
    expect((await remove(top.id)).status).toBe(204);
    expect((await remove(top.id)).status).toBe(404);
  });

  it("are deleted with archived goods in them, which go up or to the other goods", async () => {
    const seller = await shop.seller();
    const root = await make("root");
    const leaf = await make("leaf", root.id);
    const sold = await shop.product(seller, { category_id: leaf.id });
    expect(await remove(leaf.id)).toMatchObject({ body: { code: "category_not_empty", product_count: 1 } });
    await shop.ask("DELETE", `/products/${sold.id}`, { token: seller.access_token });
    const categoryOf = async () =>
      shop.database.read
        .selectFrom("products")
        .innerJoin("categories", "categories.id", "category_id")
        .select(["categories.id", "slug"])
        .where("products.id", "=", sold.id)
        .executeTakeFirstOrThrow();
    expect((await remove(leaf.id)).status).toBe(204);
    expect(await categoryOf()).toEqual({ id: root.id, slug: "root" });
    expect((await remove(root.id)).status).toBe(204);
    const other = await categoryOf();
    expect(other.slug).toBe("uncategorised");
    expect(await remove(other.id)).toMatchObject({ body: { code: "category_not_empty", product_count: 1 } });
    const { body } = await shop.get(`/products/${sold.id}/stock-history`, seller.access_token);
    expect(body.items).toHaveLength(1);
  });

  it("are the admin's alone to change", async () => {
    const { access_token } = await shop.seller();
    const { id } = await make("mine");
    for (const [method, path] of [
      ["POST", "/categories"],
      ["PUT", `/categories/${id}`],
      ["DELETE", `/categories/${id}`],
    ] as const) {
      const body = method === "DELETE" ? undefined : names("theirs");
      expect((await shop.ask(method, path, { body, token: access_token })).status).toBe(403);
      expect((await shop.ask(method, path, { body })).status).toBe(401);
    }
  });
});
