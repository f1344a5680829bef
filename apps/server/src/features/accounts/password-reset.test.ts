import { afterAll, beforeEach, expect, it } from "vitest";
import { MailServer, smtpError } from "#testing/mail-server.ts";
import { onBothDatabases, PASSWORD, type TestShop } from "#testing/shop.ts";

const FRESH = "жаңа-құпиясөз-7";
const INVALID = { status: 400, body: { code: "reset_token_invalid" } };

const post = new MailServer();
const smtp_url = await post.listen();
afterAll(() => post.close());
beforeEach(() => {
  post.letters.length = 0;
});

const minutes = (shop: TestShop, n: number) => {
  shop.now = new Date(shop.now.getTime() + n * 60_000);
};
const ask = (shop: TestShop, email: string, headers: Record<string, string> = {}) =>
  shop.ask("POST", "/auth/password-reset", { body: { email }, headers });
const confirm = (shop: TestShop, token: string | undefined, new_password = FRESH) =>
  shop.post("/auth/password-reset/confirm", { token, new_password });
const login = (shop: TestShop, email: string, password: string) =>
  shop.post("/auth/login", { email, password });
/** The letters with a link that have come; others tell that a password was changed. */
const links = () => post.letters.filter(({ subject }) => subject === "Құпиясөзді қалпына келтіру");
const tokenIn = (text: string | undefined) => /#token=([\w-]{43})\n/.exec(text ?? "")?.[1];
/** Asks, and reads the token out of the letter that comes. */
const tokenFor = async (shop: TestShop, email: string) => {
  post.letters.length = 0;
  expect((await ask(shop, email)).status).toBe(202);
  await shop.work();
  const token = tokenIn(links()[0]?.text);
  if (token === undefined) throw new Error("no token in the letter");
  return token;
};
const rowsOf = (shop: TestShop, table: "jobs" | "password_resets" | "audit_log") =>
  shop.database.read.selectFrom(table).selectAll().orderBy("id").execute();

onBothDatabases(
  "password reset",
  (shop) => {
    it("sets a new password once, by a link of the shop's own address; every session ends", async () => {
      const { user, access_token } = await shop.client("aigul@example.kz");
      for (let i = 0; i < 5; i++) await login(shop, user.email, "wrong");
      expect((await login(shop, user.email, PASSWORD)).status).toBe(429);
      const asked = await ask(shop, " AIGUL@example.kz".trim(), {
        host: "evil.example",
        "x-forwarded-host": "evil.example",
        origin: "https://evil.example",
      });
      expect(asked).toMatchObject({ status: 202, body: "" });
      await shop.work();
      expect(post.letters).toHaveLength(1);
      const [letter] = post.letters;
      expect(letter?.to).toEqual([user.email]);
      expect(letter?.subject).toBe("Құпиясөзді қалпына келтіру");
      const token = tokenIn(letter?.text);
      expect(letter?.text).toContain(`https://shop.example.kz/reset-password#token=${token}`);
      expect(letter?.html).toContain(`href="https://shop.example.kz/reset-password#token=${token}"`);
      expect(JSON.stringify([...(letter?.headers ?? []), letter])).not.toContain("evil");

      expect(await confirm(shop, token, "short")).toMatchObject({ status: 400 });
      expect((await confirm(shop, token, user.email)).body.errors).toMatchObject([
        { path: "new_password", code: "password_is_email" },
      ]);
      const answers = await Promise.all([confirm(shop, token), confirm(shop, token)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
      expect(await confirm(shop, token)).toMatchObject(INVALID);
      expect((await shop.get("/auth/me", access_token)).status).toBe(401);
      expect((await login(shop, user.email, PASSWORD)).status).toBe(401);
      expect((await login(shop, user.email, FRESH)).status).toBe(200);

      post.letters.length = 0;
      await shop.work();
      expect(post.letters).toMatchObject([{ to: [user.email], subject: "Құпиясөз өзгертілді" }]);
      const subject = `user:${user.id}`;
      const deeds = (await rowsOf(shop, "audit_log")).filter((deed) => "action" in deed);
      expect(deeds).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            action: "user.ask_password_reset",
            subject,
            actor_id: null,
            address: "127.0.0.1",
          }),
          expect.objectContaining({ action: "user.reset_password", subject, actor_id: user.id }),
        ]),
      );
    });

    it("comes too late after ten minutes, and by an older link", async () => {
      const { user } = await shop.client();
      const first = await tokenFor(shop, user.email);
      minutes(shop, 1);
      const second = await tokenFor(shop, user.email);
      expect(second).not.toBe(first);
      expect(await confirm(shop, first)).toMatchObject(INVALID);
      minutes(shop, 10);
      expect(await confirm(shop, second)).toMatchObject(INVALID);
      const third = await tokenFor(shop, user.email);
      minutes(shop, 9);
      expect((await confirm(shop, third)).status).toBe(204);
    });

    it("answers alike for everybody; nothing that is written differs but the e-mail", async () => {
      const known = await shop.client();
      const blocked = await shop.client();
      const admin = await shop.admin();
      await shop.ask("PATCH", `/admin/users/${blocked.user.id}/status`, {
        body: { status: "blocked" },
        token: admin.access_token,
      });
      await shop.work();
      const closed = await shop.client();
      await shop.ask("DELETE", "/users/me", {
        body: { current_password: PASSWORD },
        token: closed.access_token,
      });
      const state = async () => ({
        resets: await rowsOf(shop, "password_resets"),
        deeds: (await rowsOf(shop, "audit_log")).length,
      });
      const before = await state();
      const emails = [known.user.email, "nobody@example.kz", blocked.user.email, closed.user.email];
      const answers = [];
      for (const email of emails) answers.push(await ask(shop, email));
      for (const { status, body, headers } of answers) {
        expect([status, body]).toEqual([202, ""]);
        expect(Object.keys(headers)).toEqual(Object.keys(answers[0]?.headers ?? {}));
      }
      expect(await state()).toEqual(before);
      expect(await rowsOf(shop, "jobs")).toEqual(
        emails.map((email_key) =>
          expect.objectContaining({
            kind: "accounts.reset_password",
            data: JSON.stringify({ email_key, address: "127.0.0.1" }),
            attempts: 0,
          }),
        ),
      );
      await shop.work();
      expect(links().map(({ to }) => to)).toEqual([[known.user.email]]);
      expect((await state()).resets).toHaveLength(before.resets.length + 1);
    });

    it("keeps no secret: neither in its row, nor in the job, nor in the audit", async () => {
      const { user } = await shop.client();
      post.trouble = () => smtpError(451, "not now");
      await ask(shop, user.email);
      await shop.work();
      post.trouble = undefined;
      const waiting = JSON.stringify(await Promise.all([rowsOf(shop, "jobs"), rowsOf(shop, "audit_log")]));
      const resets = JSON.stringify(await rowsOf(shop, "password_resets"));
      minutes(shop, 1);
      await shop.work();
      const token = tokenIn(links()[0]?.text) ?? "";
      expect(token).toHaveLength(43);
      expect(waiting + resets).not.toContain(token);
      expect(waiting).toContain('{\\"reset_id\\":');
    });

    it("takes no other token, and its own opens nothing else", async () => {
      const { user, access_token } = await shop.client();
      const token = await tokenFor(shop, user.email);
      expect((await shop.get("/auth/me", token)).status).toBe(401);
      const cookie = { cookie: `saudaflow_refresh=${token}` };
      expect((await shop.ask("POST", "/auth/refresh", { headers: cookie })).status).toBe(401);
      const { headers } = await login(shop, user.email, PASSWORD);
      const refresh_token = /saudaflow_refresh=([\w-]{43})/.exec(String(headers["set-cookie"]))?.[1];
      for (const other of [access_token, refresh_token, `${token}x`, "0", "\0"]) {
        expect((await confirm(shop, other)).status).toBe(400);
      }
      expect((await confirm(shop, token)).status).toBe(204);
    });

    it("is not finished by who was blocked meanwhile, and is forgotten with the account", async () => {
      const { user } = await shop.client();
      const token = await tokenFor(shop, user.email);
      const admin = await shop.admin();
      const set = (status: string) =>
        shop.ask("PATCH", `/admin/users/${user.id}/status`, {
          body: { status },
          token: admin.access_token,
        });
      await set("blocked");
      expect(await confirm(shop, token)).toMatchObject(INVALID);
      await set("active");
      const { body } = await login(shop, user.email, PASSWORD);
      const closed = await shop.ask("DELETE", "/users/me", {
        body: { current_password: PASSWORD },
        token: body.access_token,
      });
      expect(closed.status).toBe(204);
      expect(await confirm(shop, token)).toMatchObject(INVALID);
      const left = (await rowsOf(shop, "password_resets")).filter(
        (row) => "user_id" in row && row.user_id === user.id,
      );
      expect(left).toEqual([]);
    });

    it("sends a person three letters in an hour at most", async () => {
      const { user } = await shop.client();
      for (let i = 0; i < 5; i++) expect((await ask(shop, user.email)).status).toBe(202);
      await shop.work();
      // Each made the one before it void, so of those asked at once only the last was still worth a letter.
      expect(links()).toHaveLength(1);
      expect((await confirm(shop, tokenIn(links()[0]?.text))).status).toBe(204);
      minutes(shop, 59);
      await ask(shop, user.email);
      await shop.work();
      expect(links()).toHaveLength(1);
      minutes(shop, 2);
      expect(await tokenFor(shop, user.email)).toBeTruthy();
    });

    it("tells of a password that was changed by who knew it", async () => {
      const { user, access_token } = await shop.client();
      await shop.ask("PATCH", "/users/me", {
        body: { language: "ru", order_mails: false },
        token: access_token,
      });
      const body = { current_password: PASSWORD, new_password: FRESH };
      expect((await shop.post("/auth/change-password", body, access_token)).status).toBe(204);
      await shop.work();
      expect(post.letters).toMatchObject([{ to: [user.email], subject: "Пароль изменён" }]);
    });
  },
  { smtp_url, public_url: "https://shop.example.kz" },
);

onBothDatabases(
  "requests for a new password",
  (shop) => {
    it("are heard five times an hour from one address, and answered as always afterwards", async () => {
      const people = [];
      for (let i = 0; i < 6; i++) people.push(await shop.client());
      for (const { user } of people) expect((await ask(shop, user.email)).status).toBe(202);
      await shop.work();
      expect(post.letters.map(({ to }) => to[0])).toEqual(people.slice(0, 5).map(({ user }) => user.email));
      minutes(shop, 61);
      await ask(shop, people[5]?.user.email ?? "");
      await shop.work();
      expect(post.letters).toHaveLength(6);
    });
  },
  { smtp_url, rate_limit: true },
);
