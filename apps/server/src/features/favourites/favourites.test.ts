import type { Product, ProductCard, SignedIn } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

onBothDatabases("favourites", (shop) => {
  const act = (method: string, person: SignedIn, id: number) =>
    shop.ask(method, `/users/me/favourites/${id}`, { token: person.access_token });
  const page = async (person: SignedIn, query = "") =>
    expectStatus(await shop.get(`/users/me/favourites${query}`, person.access_token), 200) as {
      items: ProductCard[];
      total: number;
    };
  const ids = async (person: SignedIn) => (await page(person)).items.map(({ id }) => id);

  it("are kept and forgotten, once or twice, the latest first, and are one's own", async () => {
    const seller = await shop.seller();
    const goods: Product[] = [];
    for (let i = 0; i < 3; i++) goods.push(await shop.product(seller));
    const [a, b, c] = goods.map(({ id }) => id) as [number, number, number];
    const [person, other] = [await shop.client(), await shop.client()];
    for (const id of [a, b, a, c]) expect((await act("PUT", person, id)).status).toBe(204);
    const twice = await Promise.all([act("PUT", other, a), act("PUT", other, a)]);
    expect(twice.map(({ status }) => status)).toEqual([204, 204]);
    expect(await ids(person)).toEqual([c, b, a]);
    expect(await ids(other)).toEqual([a]);
    const second = await page(person, "?page=2&page_size=2");
    expect(second).toMatchObject({ items: [{ id: a, name: "Milk 3.2%, 1 l" }], total: 3, pages: 2 });
    for (let i = 0; i < 2; i++) expect((await act("DELETE", person, b)).status).toBe(204);
    expect(await ids(person)).toEqual([c, a]);
    expect((await shop.get("/users/me/favourites")).status).toBe(401);
  });

  it("show nothing of what is not on sale", async () => {
    const seller = await shop.seller();
    const hidden = await shop.product(seller, { is_published: false });
    const shown = await shop.product(seller);
    const person = await shop.client();
    expect((await act("PUT", person, hidden.id)).status).toBe(404);
    expect((await act("PUT", person, 999_999)).status).toBe(404);
    expect((await act("PUT", person, shown.id)).status).toBe(204);
    const publish = (is_published: boolean) =>
      shop.ask("PATCH", `/products/${shown.id}`, { body: { is_published }, token: seller.access_token });
    await publish(false);
    expect(await page(person)).toMatchObject({ items: [], total: 0, product_ids: [shown.id] });
    await publish(true);
    expect(await ids(person)).toEqual([shown.id]);
  });

  it("are five hundred at most", async () => {
    const seller = await shop.seller();
    const person = await shop.client();
    const [first, more] = [await shop.product(seller), await shop.product(seller)];
    const { shop_id } = first;
    const row = await shop.database.read
      .selectFrom("products")
      .selectAll()
      .where("id", "=", first.id)
      .executeTakeFirstOrThrow();
    const { id: _id, ...copy } = row;
    const made = await shop.database.owner
      .insertInto("products")
      .values(Array.from({ length: 500 }, () => ({ ...copy, shop_id })))
      .returning("id")
      .execute();
    const created_at = shop.now.toISOString();
    await shop.database.owner
      .insertInto("favourites")
      .values(made.map(({ id }) => ({ user_id: person.user.id, product_id: id, created_at })))
      .execute();
    expect(await act("PUT", person, more.id)).toMatchObject({
      status: 409,
      body: { code: "favourites_full" },
    });
    await act("DELETE", person, made[0]?.id ?? 0);
    expect((await act("PUT", person, more.id)).status).toBe(204);
  });
});
