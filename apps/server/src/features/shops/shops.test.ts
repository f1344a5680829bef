import type { SignedIn } from "@saudaflow/contract";
import { beforeAll, expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

const SHOP = { name: " Береке ", bin: "131240010479", address: "Алматы, Абай 44", phone: "8 701 123 45 67" };
const DATA = { ...SHOP, delivery_fee: "300.00", is_vat_payer: true, sells_age_restricted: false };

onBothDatabases("shops", (shop) => {
  let admin: SignedIn;
  beforeAll(async () => {
    admin = await shop.admin();
  });
  const put = (id: number, body: unknown, person: SignedIn) =>
    shop.ask("PUT", `/shops/${id}`, { body, token: person.access_token });
  const setStatus = (id: number, body: unknown, person = admin) =>
    shop.ask("PATCH", `/admin/shops/${id}/status`, { body, token: person.access_token });

  it("are opened by a seller, one each, even at the same time", async () => {
    const seller = await shop.client(undefined, "seller");
    expect((await shop.get("/seller/shop", seller.access_token)).status).toBe(404);
    const answers = await Promise.all([1, 2, 3].map(() => shop.post("/shops", SHOP, seller.access_token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("shop_exists");
    const made = answers.find(({ status }) => status === 201)?.body;
    expect(made).toMatchObject({
      name: "Береке",
      phone: "+77011234567",
      delivery_fee: "0.00",
      owner_id: seller.user.id,
      status: "active",
    });
    expect((await shop.get("/seller/shop", seller.access_token)).body).toEqual(made);
    expect((await shop.get(`/seller/shop?shop_id=${made.id}`, admin.access_token)).body).toEqual(made);
    // It sells: its accounts in the ledger are open.
    const product = await shop.product(seller);
    expect(
      (await shop.order(await shop.richClient(), [{ product_id: product.id, quantity: 1 }])).status,
    ).toBe(201);
    expect((await shop.get("/shops")).body.items.map(({ id }: { id: number }) => id)).toContain(made.id);
  });

  it.each([
    ["a wrong BIN", { bin: "131240010478" }, "bin", "bin_invalid"],
    ["a wrong phone", { phone: "12345" }, "phone", "phone_invalid"],
    ["no name", { name: "  " }, "name", "wrong_format"],
    ["a fee below zero", { delivery_fee: "-1.00" }, "delivery_fee", "wrong_format"],
    ["somebody else for owner", { owner_id: 1 }, "owner_id", "not_allowed"],
  ])("are not opened with %s", async (_what, wrong, path, code) => {
    await shop.admin();
    const seller = await shop.client(undefined, "seller");
    const answer = await shop.post("/shops", { ...SHOP, ...wrong }, seller.access_token);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path, code }] } });
  });

  it("are opened by an admin for whom he names, who becomes a seller; by no client", async () => {
    const client = await shop.client();
    expect((await shop.post("/shops", SHOP, client.access_token)).status).toBe(403);
    expect((await shop.post("/shops", SHOP, admin.access_token)).body.errors[0]).toMatchObject({
      path: "owner_id",
      code: "required",
    });
    expect((await shop.post("/shops", { ...SHOP, owner_id: 99_999 }, admin.access_token)).status).toBe(400);
    const body = { ...SHOP, owner_id: client.user.id };
    expect((await shop.post("/shops", body, admin.access_token)).status).toBe(201);
    expect((await shop.get("/auth/me", client.access_token)).body.role).toBe("seller");
    expect((await shop.post("/shops", body, admin.access_token)).body.code).toBe("shop_exists");
  });

  it("are changed by their seller and an admin; another seller is forbidden, or finds nothing", async () => {
    const seller = await shop.seller();
    const other = await shop.seller();
    expect((await put(seller.shop.id, DATA, other)).status).toBe(403);
    expect((await put(999_999, DATA, other)).status).toBe(404);
    expect((await put(seller.shop.id, { ...DATA, bin: "000000000001" }, seller)).body.errors[0].code).toBe(
      "bin_invalid",
    );
    expect((await put(seller.shop.id, { ...DATA, owner_id: other.user.id }, seller)).status).toBe(400);
    expect(await put(seller.shop.id, DATA, seller)).toMatchObject({
      status: 200,
      body: { name: "Береке", delivery_fee: "300.00", is_vat_payer: true, owner_id: seller.user.id },
    });
    expect((await put(seller.shop.id, { ...DATA, name: "Жаңа" }, admin)).body.name).toBe("Жаңа");
    expect((await shop.get(`/shops/${seller.shop.id}`, seller.access_token)).body.bin).toBe(DATA.bin);
    expect((await shop.get(`/shops/${seller.shop.id}`, other.access_token)).body).not.toHaveProperty("bin");
    await setStatus(seller.shop.id, { status: "blocked" });
    expect((await put(seller.shop.id, DATA, other)).status).toBe(404);
  });

  it("sell nothing while they are blocked; their seller still reads", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { barcodes: ["4870001234560"] });
    const client = await shop.richClient();
    const line = { product_id: product.id, quantity: 1 };
    expectStatus(await shop.post("/cart/items", line, client.access_token), 201);
    expect((await setStatus(seller.shop.id, { status: "blocked" }, seller)).status).toBe(403);
    expect((await setStatus(999_999, { status: "blocked" })).status).toBe(404);
    expect((await setStatus(seller.shop.id, { status: "closed" })).status).toBe(400);
    const blocked = await setStatus(seller.shop.id, { status: "blocked", reason: "Құжат жоқ" });
    expect(blocked).toMatchObject({ status: 200, body: { status: "blocked", blocked_reason: "Құжат жоқ" } });

    const path = `/products/${product.id}`;
    const ids = (body: { items: { id: number }[] }) => body.items.map(({ id }) => id);
    expect((await shop.get(path)).status).toBe(404);
    expect((await shop.get(path, client.access_token)).status).toBe(404);
    expect((await shop.get("/products/by-barcode/4870001234560")).status).toBe(404);
    expect(ids((await shop.get(`/products?shop_id=${seller.shop.id}`)).body)).toEqual([]);
    expect(ids((await shop.get("/products?q=молоко&page_size=100")).body)).not.toContain(product.id);
    expect(ids((await shop.get("/shops")).body)).not.toContain(seller.shop.id);
    expect((await shop.get(`/shops/${seller.shop.id}`)).status).toBe(404);
    expect((await shop.order(client, [line])).body.code).toBe("product_unavailable");
    expect((await shop.order(client, undefined, { shop_id: seller.shop.id })).status).toBe(422);
    const cart = (await shop.get("/cart", client.access_token)).body;
    expect(cart.groups[0].items[0].problem).not.toBeNull();

    expect((await shop.get(path, seller.access_token)).status).toBe(200);
    expect((await shop.get(`/shops/${seller.shop.id}`, seller.access_token)).body).toMatchObject({
      status: "blocked",
      blocked_reason: "Құжат жоқ",
    });
    expect(ids((await shop.get(`/products?shop_id=${seller.shop.id}`, seller.access_token)).body)).toEqual([
      product.id,
    ]);

    const again = await setStatus(seller.shop.id, { status: "active" });
    expect(again.body).toMatchObject({ status: "active", blocked_reason: null });
    expect((await shop.order(client, [line])).status).toBe(201);
  });

  it("are listed for admins alone: pages, words in any case, state", async () => {
    const seller = await shop.seller();
    await put(seller.shop.id, { ...DATA, name: "Ерекше Дүкен" }, seller);
    const list = async (query: string) => (await shop.get(`/admin/shops?${query}`, admin.access_token)).body;
    expect((await shop.get("/admin/shops", seller.access_token)).status).toBe(403);
    expect(await list("q=ЕРЕКШЕ")).toMatchObject({
      total: 1,
      items: [{ id: seller.shop.id, owner: { id: seller.user.id, email: seller.user.email } }],
    });
    expect((await list(`q=${encodeURIComponent(seller.user.email)}`)).total).toBe(1);
    await setStatus(seller.shop.id, { status: "blocked" });
    expect((await list("q=ерекше&status=active")).total).toBe(0);
    expect((await list("q=ерекше&status=blocked")).total).toBe(1);
    const { total, pages, items } = await list("page=2&page_size=2");
    expect([items.length, pages]).toEqual([2, Math.ceil(total / 2)]);
  });
});
