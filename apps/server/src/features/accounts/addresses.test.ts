import type { SavedAddress } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

const home = { city: "Алматы", street: "Абай даңғылы", house: "10", apartment: "5" };
const work = { city: "Алматы", street: "Сәтпаев көшесі", house: "22", label: "Жұмыс" };

onBothDatabases("addresses", (shop) => {
  const add = (token: string, body: unknown) => shop.post("/users/me/addresses", body, token);
  const list = async (token: string) =>
    (expectStatus(await shop.get("/users/me/addresses", token), 200) as { items: SavedAddress[] }).items;
  const put = (token: string, id: number, body: unknown) =>
    shop.ask("PUT", `/users/me/addresses/${id}`, { body, token });
  const remove = (token: string, id: number) => shop.ask("DELETE", `/users/me/addresses/${id}`, { token });

  it("are kept, replaced and forgotten; one is always the default", async () => {
    const { access_token: token } = await shop.client();
    expect(await list(token)).toEqual([]);
    const first = await add(token, { ...home, label: " ", note: "2-қабат" });
    expect(first).toMatchObject({
      status: 201,
      body: { ...home, note: "2-қабат", label: null, is_default: true },
    });
    const second = await add(token, work);
    expect(second.body).toMatchObject({ ...work, is_default: false });
    expect(second.body).not.toHaveProperty("apartment");
    const third = await add(token, { ...work, house: "30", is_default: true });
    expect((await list(token)).map(({ id }) => id)).toEqual([third.body.id, first.body.id, second.body.id]);

    const changed = await put(token, second.body.id, { ...home, is_default: true });
    expect(changed).toMatchObject({ status: 200, body: { ...home, label: null, is_default: true } });
    // Not said: it stays what it is. Said no: the oldest takes over.
    expect((await put(token, second.body.id, work)).body).toMatchObject({ is_default: true });
    expect((await put(token, second.body.id, { ...work, is_default: false })).body.is_default).toBe(false);
    expect((await list(token))[0]?.id).toBe(first.body.id);
    expect((await remove(token, first.body.id)).status).toBe(204);
    expect((await list(token)).map(({ id, is_default }) => [id, is_default])).toEqual([
      [second.body.id, true],
      [third.body.id, false],
    ]);
  });

  it("are their owner's alone", async () => {
    const owner = await shop.client();
    const stranger = (await shop.admin()).access_token;
    const { body } = await add(owner.access_token, home);
    expect((await put(stranger, body.id, work)).status).toBe(404);
    expect((await remove(stranger, body.id)).status).toBe(404);
    expect(await list(stranger)).toEqual([]);
    expect((await shop.get("/users/me/addresses")).status).toBe(401);
    expect((await add(owner.access_token, { ...home, user_id: 1 })).body.errors).toMatchObject([
      { path: "user_id", code: "unknown_field" },
    ]);
  });

  it("are twenty at most, also when many come at once", async () => {
    const { access_token: token } = await shop.client();
    for (let i = 0; i < 17; i++) expectStatus(await add(token, { ...home, is_default: i % 2 === 0 }), 201);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => add(token, { ...home, is_default: true })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ body }) => body.code === "addresses_full")).toHaveLength(5);
    const kept = await list(token);
    expect(kept).toHaveLength(20);
    expect(kept.filter(({ is_default }) => is_default)).toHaveLength(1);
  });

  it("serve orders: one's own, as it was then", async () => {
    const product = await shop.product(await shop.seller());
    const buyer = await shop.richClient();
    const { body: address } = await add(buyer.access_token, { ...home, label: "Үй" });
    const items = [{ product_id: product.id, quantity: 1 }];
    const order = (fields: Record<string, unknown>, person = buyer) =>
      shop.order(person, items, { delivery_method: "delivery", ...fields });

    const placed = await order({ address_id: address.id });
    expect(placed).toMatchObject({ status: 201, body: { address: home } });
    expect(placed.body.address).toEqual(home);
    await remove(buyer.access_token, address.id);
    const { body } = await shop.get(`/orders/${placed.body.id}`, buyer.access_token);
    expect(body.address).toEqual(home);

    expect(await order({ address_id: address.id })).toMatchObject({
      status: 404,
      body: { code: "not_found" },
    });
    const other = await add((await shop.client()).access_token, home);
    expect((await order({ address_id: other.body.id })).status).toBe(404);
    expect(await order({ address_id: other.body.id, address: home })).toMatchObject({
      status: 400,
      body: { code: "validation_failed", errors: [{ path: "address_id" }] },
    });
  });
});
