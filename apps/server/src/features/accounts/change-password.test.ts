import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "#app";
import type { Database } from "#platform/db/database.ts";
import { openDatabase } from "#platform/db/open.ts";
import { onBothDatabases, PASSWORD, SLOW_HASH } from "#testing/shop.ts";

const fresh = "жаңа-құпиясөз-7";

onBothDatabases("change-password", (shop) => {
  beforeAll(() => {
    shop.password_hash = SLOW_HASH;
  });
  const change = (token: string, current_password = PASSWORD, new_password = fresh) =>
    shop.post("/auth/change-password", { current_password, new_password }, token);

  it("is done once at a time by one person, whoever knows the password too", async () => {
    const { access_token } = await shop.client(`once-${shop.dialect}@example.kz`);
    const answers = await Promise.all(Array.from({ length: 10 }, () => change(access_token)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(9);
    expect(refused[0]).toMatchObject({
      body: { code: "too_many_requests", retry_after: 1 },
      headers: { "retry-after": "1" },
    });
    expect((await change(access_token, fresh, PASSWORD)).status).toBe(204);
  });

  it("by many at once leaves room for signing in", async () => {
    const people = await Promise.all(Array.from({ length: 13 }, () => shop.client()));
    const { user } = await shop.client();
    let changed = 0;
    const changes = people.map(async ({ access_token }) => {
      const { status } = await change(access_token, "not-my-password");
      if (status === 401) changed++;
      return status;
    });
    const login = await shop.post("/auth/login", { email: user.email, password: PASSWORD });
    expect(login.status).toBe(200);
    expect(changed).toBeLessThanOrEqual(3);
    const statuses = await Promise.all(changes);
    // One runs, ten wait, the rest are told at once that we are busy.
    expect(statuses.filter((status) => status === 401)).toHaveLength(11);
    expect(statuses.filter((status) => status === 503)).toHaveLength(2);
  });
});

onBothDatabases(
  "changes of a password",
  (shop) => {
    let database: Database;
    let other: Awaited<ReturnType<typeof createApp>>;
    beforeAll(async () => {
      database = await openDatabase(shop.address);
      other = await createApp({ ...shop.services, database }, "no web app");
    });
    afterAll(async () => {
      await other.close();
      await database.close();
    });

    it("are five and no more, also when the fifth comes through two processes at once", async () => {
      const { access_token } = await shop.client();
      const change = (server = shop.app) =>
        server.inject({
          method: "POST",
          url: "/api/v1/auth/change-password",
          headers: { authorization: `Bearer ${access_token}` },
          payload: { current_password: "not-my-password", new_password: fresh },
        });
      for (let i = 0; i < 4; i++) expect((await change()).statusCode).toBe(401);
      const answers = await Promise.all([change(), change(other)]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([401, 429]);
    });

    it("are limited to five an hour for a person, right and wrong ones", async () => {
      const email = `limited-${shop.dialect}@example.kz`;
      const { access_token } = await shop.client(email);
      const another = await shop.client();
      const change = (token: string, current_password: string, new_password: string) =>
        shop.post("/auth/change-password", { current_password, new_password }, token);
      // What needs no look at the password is not counted.
      for (let i = 0; i < 6; i++) expect((await change(access_token, PASSWORD, email)).status).toBe(400);

      expect((await change(access_token, "not-my-password", fresh)).status).toBe(401);
      expect((await change(access_token, PASSWORD, fresh)).status).toBe(204);
      shop.now = new Date(shop.now.getTime() + 60_000);
      expect((await change(access_token, fresh, PASSWORD)).status).toBe(204);
      expect((await change(access_token, "not-my-password", fresh)).status).toBe(401);
      expect((await change(access_token, PASSWORD, fresh)).status).toBe(204);
      const limited = await change(access_token, fresh, PASSWORD);
      expect(limited).toMatchObject({
        status: 429,
        body: { code: "too_many_requests", retry_after: 3540 },
        headers: { "retry-after": "3540" },
      });
      expect((await change(another.access_token, PASSWORD, fresh)).status).toBe(204);

      shop.now = new Date(shop.now.getTime() + 3_540_000);
      const again = await shop.post("/auth/login", { email, password: fresh });
      expect((await change(again.body.access_token, fresh, PASSWORD)).status).toBe(204);
    });
  },
  { rate_limit: true },
);
