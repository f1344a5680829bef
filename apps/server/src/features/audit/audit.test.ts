import type { SignedIn } from "@saudaflow/contract";
import { beforeAll, expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";

onBothDatabases(
  "the audit log",
  (shop) => {
    let admin: SignedIn;
    let client: SignedIn;
    beforeAll(async () => {
      admin = await shop.admin();
      client = await shop.richClient("5000.00");
      // 18:59 and 19:00 UTC: the last minute of one day in Almaty, the first of the next.
      shop.now = new Date("2026-11-24T18:59:00.000Z");
      await shop.topUp(client, "111.00");
      shop.now = new Date("2026-11-24T19:00:00.000Z");
      await shop.topUp(client, "222.00");
    });
    const list = (query = "") => shop.get(`/admin/audit${query}`, admin.access_token);
    const amounts = async (query: string) =>
      (await list(query)).body.items.map((deed: { data: { amount?: string } }) => deed.data.amount);

    it("is for admins alone", async () => {
      expect((await shop.get("/admin/audit")).status).toBe(401);
      const seller = await shop.client(undefined, "seller");
      expect((await shop.get("/admin/audit", seller.access_token)).status).toBe(403);
    });

    it("names who did what to what, newest first", async () => {
      const { status, body } = await list("?action=top_up.approved");
      expect(status).toBe(200);
      expect(body.items[0]).toMatchObject({
        action: "top_up.approved",
        actor: { id: admin.user.id, email: admin.user.email },
        subject: expect.stringMatching(/^top_up:\d+$/),
        data: { amount: "222.00", user_id: client.user.id },
        address: "127.0.0.1",
        created_at: "2026-11-24T19:00:00.000Z",
      });
    });

    it("is filtered by person, action, subject and days of Almaty", async () => {
      const base = "?action=top_up.approved";
      expect(await amounts(base)).toEqual(["222.00", "111.00", "5000.00"]);
      expect(await amounts(`${base}&from=2026-11-25`)).toEqual(["222.00"]);
      expect(await amounts(`${base}&to=2026-11-24`)).toEqual(["111.00", "5000.00"]);
      expect(await amounts(`${base}&from=2026-11-24&to=2026-11-24`)).toEqual(["111.00"]);
      expect(await amounts(`${base}&actor_id=${admin.user.id}`)).toHaveLength(3);
      expect(await amounts(`${base}&actor_id=${client.user.id}`)).toEqual([]);
      const { items: kind } = (await list("?action=top_up.&from=2026-11-25")).body;
      expect(kind.map(({ action }: { action: string }) => action)).toEqual([
        "top_up.approved",
        "top_up.asked",
      ]);
      const { subject } = (await list(base)).body.items[1];
      const { items } = (await list(`?subject=${subject}`)).body;
      expect(items.map(({ action }: { action: string }) => action)).toEqual([
        "top_up.approved",
        "top_up.asked",
      ]);
    });

    it("goes on by cursor", async () => {
      const first = (await list("?action=top_up.approved&limit=2")).body;
      expect(first.items).toHaveLength(2);
      const next = `?action=top_up.approved&limit=2&cursor=${first.next_cursor}`;
      expect(await amounts(next)).toEqual(["5000.00"]);
      expect((await list(next)).body.next_cursor).toBeNull();
    });

    it.each(["from=2026-99-99", "to=yesterday", "actor_id=x", "cursor=-1", "action=%27", "nothing=1"])(
      "refuses %s",
      async (query) => expect((await list(`?${query}`)).status).toBe(400),
    );
  },
  // The tests go on for days.
  { access_token_ttl: 1_000_000 },
);
