import { afterAll, expect, it } from "vitest";
import { MailServer } from "#testing/mail-server.ts";
import { onBothDatabases } from "#testing/shop.ts";
import { startBackground } from "./background.ts";

const post = new MailServer();
const smtp_url = await post.listen();
afterAll(() => post.close());

onBothDatabases(
  "the background of a process",
  (shop) => {
    it("does other work while a mail server is slow, and finishes the letter under way when it is stopped", async () => {
      const { user } = await shop.client();
      const { database } = shop;
      const background = startBackground(shop.services, { warn: () => {} });
      let isAsked = false;
      let goOn = () => {};
      post.trouble = (stage) => {
        if (stage !== "data") return undefined;
        isAsked = true;
        return new Promise((resolve) => {
          goOn = resolve;
        });
      };
      const ask = () => shop.post("/auth/password-reset", { email: user.email });
      const resets = async () =>
        (await database.read.selectFrom("password_resets").select("id").execute()).length;
      await ask();
      await expect.poll(() => isAsked).toBe(true);
      expect(await resets()).toBe(1);
      await ask();
      await expect.poll(resets).toBe(2);
      const before = post.letters.length;
      const stopped = background.stop();
      goOn();
      await stopped;
      expect(post.letters).toHaveLength(before + 1);
    });
  },
  { smtp_url },
);
