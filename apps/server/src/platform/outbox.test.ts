import { expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";
import { transact } from "./db/transact.ts";
import { announce, forgetOldEvents, onAnnounced } from "./outbox.ts";
import { refuse } from "./refusal.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

onBothDatabases("the outbox", (shop) => {
  const event = (top_up_id: number, days_ago = 0) =>
    ({
      type: "top_up.asked",
      data: { top_up_id },
      at: new Date(shop.now.getTime() - days_ago * DAY_MS),
    }) as const;

  it("wakes whoever listens after the commit, and only then", async () => {
    let woken = 0;
    const stop = onAnnounced(shop.database, () => woken++);
    await transact(shop.database, async (tx) => {
      await announce(tx, event(1));
      return refuse("not_found");
    });
    expect(woken).toBe(0);
    await transact(shop.database, async (tx) => {
      await announce(tx, event(2));
      expect(woken).toBe(0);
    });
    expect(woken).toBe(1);
    stop();
    await transact(shop.database, (tx) => announce(tx, event(3)));
    expect(woken).toBe(1);
  });

  it("forgets what is older than 90 days", async () => {
    const kept = async () =>
      (await shop.database.read.selectFrom("events").select("data").orderBy("id").execute()).map(
        ({ data }) => (JSON.parse(data) as { top_up_id: number }).top_up_id,
      );
    await shop.database.owner.deleteFrom("events").execute();
    await transact(shop.database, (tx) => forgetOldEvents(tx, shop.now));
    await transact(shop.database, (tx) => announce(tx, event(1, 120), event(2, 91), event(3, 89), event(4)));
    await transact(shop.database, (tx) => forgetOldEvents(tx, shop.now));
    expect(await kept()).toEqual([3, 4]);
  });
});
