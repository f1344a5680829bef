import { createServer } from "node:net";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { transact } from "#platform/db/transact.ts";
import { enqueue } from "#platform/jobs.ts";
import { MailServer, smtpError } from "#testing/mail-server.ts";
import { onBothDatabases, type TestShop } from "#testing/shop.ts";
import { createMailer, type Message } from "./mailer.ts";
import { type LetterWriters, letterHandlers } from "./send-letters.ts";

const post = new MailServer();
const smtp_url = await post.listen();
afterAll(() => post.close());
beforeEach(() => {
  post.letters.length = 0;
  post.trouble = undefined;
});

const message: Message = {
  message_id: "<one@example.kz>",
  date: new Date("2026-11-23T06:00:00.000Z"),
  to: "aigul@example.kz",
  subject: "Сәлем",
  text: "Сәлеметсіз бе!",
  html: "<p>Сәлеметсіз бе!</p>",
};
const config = {
  production: true,
  log_level: "info",
  mail_from: { name: "Береке", address: "shop@example.kz" },
};
const later = (shop: TestShop, seconds: number) => {
  shop.now = new Date(shop.now.getTime() + seconds * 1000);
};
/** One person wants one letter: that his password was changed. */
const wantLetter = async (shop: TestShop) => {
  const { user } = await shop.client();
  await transact(shop.database, (tx) => enqueue(tx, "mail.password_changed", { user_id: user.id }, shop.now));
  return user;
};
const jobs = (shop: TestShop) => shop.database.read.selectFrom("jobs").selectAll().execute();
const metric = async (shop: TestShop, name: string) => {
  const { body } = await shop.app.inject({ url: "/metrics" });
  return Number(new RegExp(`^${name} (\\d+)$`, "m").exec(body)?.[1] ?? 0);
};

onBothDatabases(
  "letters",
  (shop) => {
    it("that the server puts off are sent later, once", async () => {
      const { email } = await wantLetter(shop);
      const failed = `saudaflow_letters_total{kind="mail.password_changed",outcome="failed"}`;
      const sent = `saudaflow_letters_total{kind="mail.password_changed",outcome="sent"}`;
      const before = [await metric(shop, failed), await metric(shop, sent)];
      post.trouble = () => smtpError(451, `4.7.1 <${email}> greylisted`);
      await shop.work();
      expect(post.letters).toEqual([]);
      // What the server said is kept, without the person it was about.
      expect(await jobs(shop)).toMatchObject([{ last_error: expect.stringContaining("greylisted") }]);
      expect(JSON.stringify(await jobs(shop))).not.toContain(email);
      expect(await metric(shop, `saudaflow_jobs{kind="mail.password_changed",state="waiting"}`)).toBe(1);
      post.trouble = undefined;
      await shop.work();
      expect(post.letters).toEqual([]);
      later(shop, 15);
      await shop.work();
      expect(post.letters).toMatchObject([{ from: "letters@example.kz", to: [email] }]);
      expect(await jobs(shop)).toEqual([]);
      expect([await metric(shop, failed), await metric(shop, sent)]).toEqual(before.map((n) => n + 1));
    });

    it.each([
      ["a person who is not there", "rcpt"],
      ["a letter that is not taken", "data"],
    ] as const)("are given up at once when the server refuses %s", async (_what, stage) => {
      await wantLetter(shop);
      let tries = 0;
      post.trouble = (at) => {
        if (at !== stage) return undefined;
        tries++;
        return smtpError(550, "5.1.1 no");
      };
      await shop.work();
      later(shop, 7 * 60 * 60);
      await shop.work();
      expect(tries).toBe(1);
      expect(await jobs(shop)).toMatchObject([{ attempts: 1, failed_at: expect.any(String) }]);
      expect(await metric(shop, `saudaflow_jobs{kind="mail.password_changed",state="given_up"}`)).toBe(1);
      await transact(shop.database, (tx) => tx.deleteFrom("jobs").execute());
    });

    it.each(["rcpt", "data", "accepted"] as const)(
      "survive a connection that is lost at %s; one that came twice is the same letter",
      async (stage) => {
        const { email } = await wantLetter(shop);
        post.trouble = (at) => (at === stage ? "drop" : undefined);
        await shop.work();
        post.trouble = undefined;
        later(shop, 15);
        await shop.work();
        expect(post.letters).toHaveLength(stage === "accepted" ? 2 : 1);
        expect(post.letters.every(({ to }) => to[0] === email)).toBe(true);
        const ids = new Set(post.letters.map(({ headers }) => headers.get("message-id")));
        expect(ids.size).toBe(1);
        expect([...ids][0]).toMatch(/^<[0-9a-f]{32}@example\.kz>$/);
        expect(await jobs(shop)).toEqual([]);
      },
    );

    it("wait for a slow server, and are sent once", async () => {
      await wantLetter(shop);
      post.trouble = (at) => {
        return at === "data" ? new Promise((resolve) => setTimeout(resolve, 300)) : undefined;
      };
      await shop.work();
      expect(post.letters).toHaveLength(1);
      expect(await jobs(shop)).toEqual([]);
    });

    it("of different jobs have different names, and are marked as a program's", async () => {
      await wantLetter(shop);
      await wantLetter(shop);
      await shop.work();
      const [one, two] = post.letters.map(({ headers }) => headers);
      expect(one?.get("message-id")).not.toBe(two?.get("message-id"));
      expect(one?.get("auto-submitted")).toBe("auto-generated");
      expect(one?.get("from")).toBe("SaudaFlow <letters@example.kz>");
    });

    it("show literally what stands in them, and no name begins another header", async () => {
      const nasty = `Бал & "ара" <b onclick='x()'>\r\nBcc: spy@evil.example\r\n\r\nhi`;
      const writers: LetterWriters = {
        "mail.test": async () => ({
          to: "aigul@example.kz",
          language: "kk",
          subject: `Жаңа: ${nasty}`,
          paragraphs: [nasty],
          rows: [[nasty, nasty]],
          link: { label: nasty, path: `/orders/1?"><script>` },
          notes: [nasty],
          is_optional: true,
        }),
      };
      const job = { id: 1, kind: "mail.test", data: {}, attempt: 1, wanted_at: shop.now.toISOString() };
      await letterHandlers({ config: shop.config, database: shop.database }, writers)["mail.test"]?.(job);
      const [letter] = post.letters;
      expect(letter?.to).toEqual(["aigul@example.kz"]);
      expect(letter?.headers.has("bcc")).toBe(false);
      expect([...(letter?.headers.values() ?? [])].filter((value) => value.includes("spy"))).toEqual([
        letter?.subject,
      ]);
      expect(letter?.subject).toBe(`Жаңа: Бал & "ара" <b onclick='x()'> Bcc: spy@evil.example hi`);
      expect(letter?.text).toContain(`Бал & "ара" <b onclick='x()'>`);
      expect(letter?.html).toContain("Бал &amp; &quot;ара&quot; &lt;b onclick=&#39;x()&#39;&gt;");
      expect(letter?.html).not.toMatch(/<b |<script/);
      expect(letter?.text).toContain("\n--\nБұл хат автоматты түрде жіберілді");
      expect(letter?.text).toContain("http://localhost:8000/profile");
    });
  },
  { smtp_url },
);

it("a mail server that says nothing is given up in time", async () => {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await vi.waitUntil(() => silent.listening);
  const { port } = silent.address() as { port: number };
  const timeouts = { greetingTimeout: 100 };
  const mailer = createMailer({ ...config, smtp_url: `smtp://127.0.0.1:${port}` }, timeouts);
  await expect(mailer.send(message)).rejects.toThrow(/[Gg]reeting/);
  mailer.close();
  silent.close();
});

it("the mail server is told user and password, which may hold any sign", async () => {
  const closed = new MailServer({ user: "дүкен@example.kz", pass: "құпия:@/%" });
  const login = `${encodeURIComponent("дүкен@example.kz")}:${encodeURIComponent("құпия:@/%")}@`;
  const address = await closed.listen(login);
  const mailer = createMailer({ ...config, smtp_url: address });
  expect(await mailer.send(message)).toBe("sent");
  expect(closed.letters).toMatchObject([{ from: "shop@example.kz", subject: "Сәлем" }]);
  mailer.close();

  const wrong = createMailer({ ...config, smtp_url: address.replace(login, "me:hidden@") });
  const refused = await wrong.send(message).catch((error: Error) => error);
  expect(refused).toBeInstanceOf(Error);
  expect(JSON.stringify(refused) + String(refused)).not.toContain("hidden");
  wrong.close();
  await closed.close();
});

it("without a mail server the demo shows letters in its log, and production drops them", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const without = { ...config, smtp_url: undefined };
  expect(await createMailer({ ...without, production: false }).send(message)).toBe("shown");
  expect(log.mock.calls.flat().join("\n")).toContain("│ Subject: Сәлем\n│\n│ Сәлеметсіз бе!");
  log.mockClear();
  expect(await createMailer(without).send(message)).toBe("dropped");
  expect(await createMailer({ ...without, production: false, log_level: "silent" }).send(message)).toBe(
    "dropped",
  );
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});
