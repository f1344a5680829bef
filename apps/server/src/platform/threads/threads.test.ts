import { afterEach, describe, expect, it, vi } from "vitest";
import { createThreads, type Threads, type ThreadsOptions } from "./threads.ts";

/** A module of this code, which has its `data`. */
const module = (code: string, star = "") =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`export async function${star} work(data) { ${code} }`)}`,
  );
const echo = module("return data");
const endless = module("return new Promise(() => {})");
/** Pieces of `data.size` bytes, each of its number, as many as `data.count`. */
const pieces = module(
  "for (let i = 0; i < data.count; i++) { if (data.made) data.made[0]++; yield new Uint8Array(data.size).fill(i); }",
  "*",
);

describe("threads", () => {
  let threads: Threads;
  const open = (options: Partial<ThreadsOptions> = {}) => {
    threads = createThreads({ size: 1, queueLimit: 100, timeoutMs: 30_000, memoryMb: 256, ...options });
    return (code: URL, data: unknown, signal?: AbortSignal) =>
      threads.run({ module: code, call: "work", data }, signal);
  };
  const started = () => new Int32Array(new SharedArrayBuffer(4));
  const hang = module("Atomics.store(data, 0, 1); Atomics.notify(data, 0); for (;;) {}");
  const isAtWork = async (flag: Int32Array) => {
    await Atomics.waitAsync(flag, 0, 0).value;
  };

  afterEach(async () => {
    await threads.close();
    vi.useRealTimers();
  });

  it.each([
    ["exits", "process.exit(3)"],
    [
      "throws where nobody catches",
      "setTimeout(() => { throw new Error('lost') }); await new Promise(() => {})",
    ],
    ["eats the memory", "const all = []; for (;;) all.push(new Array(1e5).fill(data))"],
  ])("replaces one that %s, and what waited is done", async (_, code) => {
    const run = open({ memoryMb: 64 });
    const crash = run(module(code), 1);
    const waiting = run(echo, 7);
    await expect(crash).rejects.toMatchObject({ code: "crashed" });
    expect(await waiting).toBe(7);
  });

  it("replaces one that hangs, and what waited is done", async () => {
    // Time passes when the test says so: neither a slow start nor a slow machine is taken for a hang.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const run = open({ timeoutMs: 1000 });
    const flag = started();
    const hung = run(hang, flag);
    const waiting = run(echo, 7);
    await isAtWork(flag);
    vi.advanceTimersByTime(1000);
    await expect(hung).rejects.toMatchObject({ code: "timeout" });
    expect(await waiting).toBe(7);
  });

  it("live on when the work refuses its data, is not there, or the data cannot be sent", async () => {
    const run = open();
    await expect(run(module("throw new RangeError('no date')"), 1)).rejects.toMatchObject({ code: "failed" });
    await expect(run(module("throw null"), 1)).rejects.toMatchObject({ code: "failed" });
    await expect(threads.run({ module: echo, call: "play", data: 1 })).rejects.toMatchObject({
      code: "failed",
    });
    await expect(run(echo, () => 1)).rejects.toMatchObject({ code: "failed" });
    expect(await run(echo, Uint8Array.of(7))).toEqual(Uint8Array.of(7));
  });

  it("refuse what is too much to wait for, and everything when they stop", async () => {
    const run = open({ size: 2, queueLimit: 1 });
    const accepted = [run(endless, 1), run(endless, 2), run(endless, 3)].map((job) =>
      job.catch((error: unknown) => error),
    );
    await expect(run(endless, 4)).rejects.toMatchObject({ code: "queue_full" });
    await threads.close();
    for (const error of await Promise.all(accepted)) expect(error).toMatchObject({ code: "closed" });
    expect(await run(echo, 7)).toBe(7);
  });

  it("do as many jobs at once as there are of them", async () => {
    const run = open({ size: 2 });
    const [first, second] = [started(), started()];
    // Each waits for the other: neither ends unless both are at work.
    const meet = module(`const [mine, other] = data; Atomics.store(mine, 0, 1); Atomics.notify(mine, 0);
      Atomics.wait(other, 0, 0); return true`);
    expect(await Promise.all([run(meet, [first, second]), run(meet, [second, first])])).toEqual([true, true]);
  });

  it("hand bytes over piece by piece, all of them in their order", async () => {
    const run = open();
    const file = (await run(pieces, { size: 1000, count: 30 })) as AsyncIterable<Uint8Array>;
    const numbers: number[] = [];
    for await (const piece of file) numbers.push(piece[0] ?? -1);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => i));
    const empty = (await run(pieces, { size: 1, count: 0 })) as AsyncIterable<Uint8Array>;
    expect(await Array.fromAsync(empty)).toEqual([]);
  });

  it("wait with the next piece while too much is not taken", async () => {
    const run = open();
    const made = started();
    const file = (await run(pieces, { size: 1024 * 1024, count: 40, made })) as AsyncIterable<Uint8Array>;
    await expect.poll(() => made[0]).toBeGreaterThan(7);
    expect(made[0]).toBeLessThan(12);
    expect(await Array.fromAsync(file)).toHaveLength(40);
  });

  it("tell the reader when the work breaks off in the middle", async () => {
    const run = open();
    const broken = module("yield Uint8Array.of(1); await 0; throw new Error('torn')", "*");
    const file = (await run(broken, 1)) as AsyncIterable<Uint8Array>;
    await expect(Array.fromAsync(file)).rejects.toMatchObject({ code: "failed" });
    expect(await run(echo, 7)).toBe(7);
  });

  it("drop what nobody wants any more: waiting, at work, half handed over", async () => {
    const run = open();
    const flag = started();
    const [atWork, waiting, half] = [new AbortController(), new AbortController(), new AbortController()];
    const hung = run(hang, flag, atWork.signal);
    const never = run(echo, 1, waiting.signal);
    const later = run(echo, 7);
    await isAtWork(flag);
    waiting.abort();
    await expect(never).rejects.toMatchObject({ code: "aborted" });
    atWork.abort();
    await expect(hung).rejects.toMatchObject({ code: "aborted" });
    expect(await later).toBe(7);
    const file = (await run(
      pieces,
      { size: 1024 * 1024, count: 40 },
      half.signal,
    )) as AsyncIterable<Uint8Array>;
    half.abort();
    await expect(Array.fromAsync(file)).rejects.toMatchObject({ code: "aborted" });
    await expect(run(echo, 1, AbortSignal.abort())).rejects.toMatchObject({ code: "aborted" });
    expect(await run(echo, 7)).toBe(7);
  });
});
