import type { Language, SignedIn } from "@saudaflow/contract";
import { afterAll, beforeEach, expect, it } from "vitest";
import { MailServer, type ReceivedLetter } from "#testing/mail-server.ts";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

const post = new MailServer();
const smtp_url = await post.listen();
afterAll(() => post.close());
beforeEach(() => {
  post.letters.length = 0;
});

/** Spaces inside figures are no-break ones. */
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ") ?? "";
const to = (person: SignedIn): ReceivedLetter[] =>
  post.letters.filter((letter) => letter.to[0] === person.user.email);

onBothDatabases(
  "letters about orders",
  (shop) => {
    const profile = (person: SignedIn, body: object) =>
      shop.ask("PATCH", "/users/me", { body, token: person.access_token });
    const move = async (order: { id: number }, statuses: readonly string[]) => {
      const { access_token: token } = await shop.admin();
      for (const status of statuses) {
        expectStatus(await shop.ask("PATCH", `/orders/${order.id}/status`, { body: { status }, token }), 200);
      }
    };
    const scene = async (language: Language = "kk") => {
      const seller = await shop.seller();
      const client = await shop.richClient();
      await profile(client, { language });
      const product = await shop.product(seller, { name_kk: `Бал "Ара" <b>&`, name_ru: "Мёд", unit: "kg" });
      await shop.work();
      post.letters.length = 0;
      return { seller, client, product };
    };
    const place = async (client: SignedIn, product: { id: number }, fields = {}) => {
      const items = [{ product_id: product.id, quantity: 1.5 }];
      return expectStatus(await shop.order(client, items, fields), 201) as { id: number; number: string };
    };

    it("go to the client and the seller when one is placed, with what was bought", async () => {
      const { seller, client, product } = await scene();
      const { id, number } = await place(client, product);
      expect(post.letters).toEqual([]);
      await shop.work();
      expect(post.letters).toHaveLength(2);
      const [letter] = to(client);
      expect(letter?.subject).toBe(`№ ${number} тапсырыс дүкенге жіберілді`);
      expect(plain(letter?.text)).toContain(
        [
          `Тапсырысыңыз дүкенге жіберілді: ${seller.shop.name}. Дүкен қабылдағанда хабарлаймыз.`,
          "",
          "Тапсырысыңызға рақмет!",
          "",
          `Бал "Ара" <b>&, 1,5 кг: 960 ₸`,
          "Барлығы: 960 ₸",
          "Төлем түрі: әмиян",
          "Алу тәсілі: өзі алып кету",
          "",
          `Тапсырысты ашу:\nhttps://shop.example.kz/orders/${id}`,
        ].join("\n"),
      );
      expect(letter?.html).toContain("Бал &quot;Ара&quot; &lt;b&gt;&amp;, 1,5");
      expect(letter?.html).toContain(`<html lang="kk">`);
      const [told] = to(seller);
      expect(told?.subject).toBe(`Жаңа тапсырыс № ${number}`);
      expect(told?.text).toContain(`Сатып алушы: ${client.user.full_name}`);
    });

    it.each([
      ["kk", ["қабылданды", "дайын", "жолда", "орындалды"], "жолға шықты"],
      ["ru", ["принят", "готов", "в пути", "выполнен"], "уже в пути"],
      ["en", ["is accepted", "is ready", "is on its way", "is complete"], "on its way"],
    ] as const)("tell of its states in the client's language (%s)", async (language, ends, sentence) => {
      const { client, product } = await scene(language);
      const address = { city: "Алматы", street: "Абай даңғылы", house: "10" };
      const order = await place(client, product, { delivery_method: "delivery", address });
      await shop.work();
      post.letters.length = 0;
      await move(order, ["confirmed", "packing", "ready", "delivering", "completed"]);
      await shop.work();
      const subjects = to(client).map(({ subject }) => subject);
      expect(subjects).toHaveLength(4);
      for (const [i, end] of ends.entries()) {
        expect(subjects[i]).toContain(`№ ${order.number}`);
        expect(subjects[i]?.endsWith(end)).toBe(true);
      }
      expect(to(client)[2]?.text).toContain(sentence);
      expect(post.letters).toHaveLength(4);
    });

    it("say where a pickup waits, what went back when it was cancelled, and what was refunded", async () => {
      const { seller, client, product } = await scene("ru");
      const first = await place(client, product);
      await move(first, ["confirmed", "packing", "ready"]);
      await shop.work();
      expect(to(client).at(-1)?.text).toContain(`Адрес: ${seller.shop.address}.`);
      await move(first, ["completed"]);
      const { items } = (await shop.get(`/orders/${first.id}`, client.access_token)).body;
      const lines = [{ order_item_id: items[0].id, quantity: 0.5, restock: false }];
      const refund = await shop.post(
        `/orders/${first.id}/refunds`,
        { lines, reason: "Срок" },
        seller.access_token,
      );
      expectStatus(refund, 201);
      await shop.work();
      const refunded = to(client).at(-1);
      expect(refunded?.subject).toBe(`Возврат по заказу № ${first.number}`);
      expect(plain(refunded?.text)).toContain("деньги зачислены в кошелёк.\n\nСумма возврата: 320 ₸");

      const second = await place(client, product);
      expectStatus(await shop.post(`/orders/${second.id}/cancel`, {}, client.access_token), 200);
      await shop.work();
      const cancelled = to(client).at(-1);
      expect(cancelled?.subject).toBe(`Заказ № ${second.number} отменён`);
      expect(plain(cancelled?.text)).toContain("Возвращено в кошелёк: 960 ₸");
    });

    it("are not sent to who does not want them, nor about what was rolled back", async () => {
      const { seller, client, product } = await scene();
      expect((await profile(client, { order_mails: false })).body.order_mails).toBe(false);
      expect((await profile(client, {})).body.order_mails).toBe(false);
      await place(client, product);
      await shop.order(client, [{ product_id: product.id, quantity: 1000 }]);
      await shop.work();
      expect(post.letters.map((letter) => letter.to)).toEqual([[seller.user.email]]);
    });
  },
  { smtp_url, public_url: "https://shop.example.kz" },
);
