import { expect, it } from "vitest";
import { refuse } from "#platform/refusal.ts";
import { onBothDatabases } from "#testing/shop.ts";
import { transact } from "./db/transact.ts";
import { enqueue, type Job, runDueJobs, startJobs } from "./jobs.ts";

onBothDatabases("jobs", (shop) => {
  const want = (data: unknown) => transact(shop.database, (tx) => enqueue(tx, "test", data, shop.now));
  const run = (handle: (job: Job) => Promise<void>) =>
    runDueJobs(shop.database, () => shop.now, { test: handle });
  const left = () => shop.database.read.selectFrom("jobs").selectAll().execute();
  const later = (ms: number) => {
    shop.now = new Date(shop.now.getTime() + ms);
  };

  it("are done once, in their order; what was rolled back is never wanted", async () => {
    await want({ a: 1 });
    await transact(shop.database, async (tx) => {
      await enqueue(tx, "test", { a: "never" }, shop.now);
      return refuse("not_found");
    });
    await want({ a: 2 });
    const done: unknown[] = [];
    const handle = async ({ data }: Job) => void done.push(data);
    // Two processes at once take each its own.
    await Promise.all([run(handle), run(handle)]);
    expect(done).toHaveLength(2);
    expect(done).toEqual(expect.arrayContaining([{ a: 1 }, { a: 2 }]));
    expect(await left()).toEqual([]);
  });

  it("that fail are tried again later and later, and given up at last", async () => {
    await want({});
    const attempts: number[] = [];
    const fail = async ({ attempt }: Job) => {
      attempts.push(attempt);
      throw new Error("no mail server");
    };
    await run(fail);
    await run(fail);
    expect(attempts).toEqual([1]);
    later(15_000);
    await run(fail);
    expect(attempts).toEqual([1, 2]);
    for (let i = 0; i < 20; i++) {
      later(6 * 60 * 60 * 1000);
      await run(fail);
    }
    expect(attempts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await left()).toMatchObject([{ last_error: "no mail server", failed_at: expect.any(String) }]);
    await transact(shop.database, (tx) => tx.deleteFrom("jobs").execute());
  });

  it("of a process that died are taken by another when its lease is over", async () => {
    await want({});
    const died = new Promise<void>(() => {});
    let taken = 0;
    void run(() => {
      taken++;
      return died;
    });
    await expect.poll(() => taken).toBe(1);
    await run(async () => void taken++);
    expect(taken).toBe(1);
    later(61_000);
    await run(async () => void taken++);
    expect(taken).toBe(2);
    expect(await left()).toEqual([]);
  });

  it("wake the process that wanted them", async () => {
    const done: unknown[] = [];
    const jobs = startJobs(
      shop.database,
      () => shop.now,
      { test: async ({ data }) => void done.push(data) },
      () => {},
    );
    await want({ now: true });
    await expect.poll(() => done).toEqual([{ now: true }]);
    await jobs.stop();
  });
});
