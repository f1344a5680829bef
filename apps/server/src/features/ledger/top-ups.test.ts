import { expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";
import { verifyLedgers } from "../../commands/verify-ledgers.ts";

onBothDatabases("top-ups", (shop) => {
  it("move money only when an admin approves, and once", async () => {
    const person = await shop.client();
    const admin = await shop.admin();
    const ask = (amount: unknown) =>
      shop.post("/wallet/top-ups", { amount, note: "Kaspi" }, person.access_token);
    const asked = await ask("5000.00");
    expect(asked).toMatchObject({ status: 201, body: { status: "pending", amount: "5000.00" } });
    expect(await shop.balance(person)).toBe("0.00");
    const path = `/wallet/top-ups/${asked.body.id}`;
    for (const { access_token } of [person, await shop.seller()]) {
      expect(await shop.post(`${path}/approve`, undefined, access_token)).toMatchObject({ status: 403 });
    }
    const rejected = await shop.post(`${path}/reject`, undefined, admin.access_token);
    expect(rejected).toMatchObject({ status: 200, body: { status: "rejected" } });
    const late = await shop.post(`${path}/approve`, undefined, admin.access_token);
    expect(late).toMatchObject({ status: 409, body: { code: "already_decided" } });
    expect(await shop.balance(person)).toBe("0.00");
    for (const amount of ["0", "-5", "0.001", 12.345, "1e3", true, null]) {
      expect(await ask(amount)).toMatchObject({ status: 400, body: { errors: [{ path: "amount" }] } });
    }
  });

  it("are seen by who asked and by admins", async () => {
    const [person, other] = [await shop.client(), await shop.client()];
    await shop.post("/wallet/top-ups", { amount: 700 }, person.access_token);
    expect((await shop.get("/wallet/top-ups", other.access_token)).body.items).toEqual([]);
    const own = await shop.get("/wallet/top-ups", person.access_token);
    expect(own.body.items).toMatchObject([{ amount: "700.00", user: { id: person.user.id } }]);
    const all = await shop.get("/wallet/top-ups?status=pending", (await shop.admin()).access_token);
    expect(all.body.items).toContainEqual(expect.objectContaining({ amount: "700.00" }));
  });

  it("never fill a wallet beyond what sums stay exact for", async () => {
    const person = await shop.client();
    const most = "9999999999.00";
    await shop.topUp(person, most);
    const { body } = await shop.post("/wallet/top-ups", { amount: most }, person.access_token);
    const full = await shop.post(
      `/wallet/top-ups/${body.id}/approve`,
      undefined,
      (await shop.admin()).access_token,
    );
    expect(full).toMatchObject({ status: 422, body: { code: "amount_too_large" } });
    expect(await shop.balance(person)).toBe(most);
    const pending = await shop.get("/wallet/top-ups?status=pending", person.access_token);
    expect(pending.body.items).toHaveLength(1);
    expect(await verifyLedgers(shop.database.read)).toEqual([]);
  });
});
