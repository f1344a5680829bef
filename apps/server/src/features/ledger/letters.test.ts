import { afterAll, expect, it } from "vitest";
import { MailServer } from "#testing/mail-server.ts";
import { onBothDatabases } from "#testing/shop.ts";

const post = new MailServer();
const smtp_url = await post.listen();
afterAll(() => post.close());

onBothDatabases(
  "letters about top-ups",
  (shop) => {
    it("tell how each was decided, in its asker's language", async () => {
      post.letters.length = 0;
      const person = await shop.client();
      await shop.topUp(person, "20000.50");
      await shop.work();
      await shop.ask("PATCH", "/users/me", { body: { language: "ru" }, token: person.access_token });
      const asked = await shop.post("/wallet/top-ups", { amount: "7.00" }, person.access_token);
      const admin = await shop.admin();
      await shop.post(`/wallet/top-ups/${asked.body.id}/reject`, undefined, admin.access_token);
      await shop.work();
      expect(post.letters.map(({ to, subject }) => [to, subject])).toEqual([
        [[person.user.email], "Әмиян толтырылды"],
        [[person.user.email], "Заявка на пополнение отклонена"],
      ]);
      expect(post.letters[0]?.text.replaceAll("\u00a0", " ")).toContain("Сома: 20 000,50 ₸");
      expect(post.letters[1]?.text.replaceAll("\u00a0", " ")).toContain("Сумма: 7 ₸");
    });
  },
  { smtp_url },
);
