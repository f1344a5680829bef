import { afterEach, describe, expect, it, vi } from "vitest";
import { createPdfRenderer, type PdfRenderer } from "./render.ts";

/** A template of this code, which has its `data`. */
const template = (code: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`export async function draw(data) { ${code} }`)}`);
const echo = template("return Uint8Array.of(data)");
const endless = template("return new Promise(() => {})");

describe("the drawing thread", () => {
  let renderer: PdfRenderer;
  const open = (options: Parameters<typeof createPdfRenderer>[0] = {}) => {
    renderer = createPdfRenderer(options);
    return renderer.renderPdf;
  };
  afterEach(async () => {
    await renderer.close();
    vi.useRealTimers();
  });

  it.each([
    ["exits", "process.exit(3)"],
    [
      "throws where nobody catches",
      "setTimeout(() => { throw new Error('lost') }); await new Promise(() => {})",
    ],
    ["eats the memory", "const all = []; for (;;) all.push(new Array(1e5).fill(data))"],
  ])("is replaced when it %s, and what waited is drawn", async (_, code) => {
    const render = open({ memoryMb: 64 });
    const crash = render(template(code), 1);
    const waiting = render(echo, 7);
    await expect(crash).rejects.toMatchObject({ code: "crashed" });
    expect(await waiting).toEqual(Uint8Array.of(7));
  });

  it("is replaced when it hangs, and what waited is drawn", async () => {
    // Time passes when the test says so: neither a slow start nor a slow machine is taken for a hang.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const render = open({ timeoutMs: 1000 });
    const started = new Int32Array(new SharedArrayBuffer(4));
    const hang = render(template("Atomics.store(data, 0, 1); Atomics.notify(data, 0); for (;;) {}"), started);
    const waiting = render(echo, 7);
    await Atomics.waitAsync(started, 0, 0).value;
    vi.advanceTimersByTime(1000);
    await expect(hang).rejects.toMatchObject({ code: "timeout" });
    expect(await waiting).toEqual(Uint8Array.of(7));
  });

  it("lives on when a template refuses its data or the data cannot be sent", async () => {
    const render = open();
    await expect(render(template("throw new RangeError('no date')"), 1)).rejects.toMatchObject({
      code: "failed",
    });
    await expect(render(template("throw null"), 1)).rejects.toMatchObject({ code: "failed" });
    await expect(render(echo, () => 1)).rejects.toMatchObject({ code: "failed" });
    expect(await render(echo, 7)).toEqual(Uint8Array.of(7));
  });

  it("refuses what is too much to wait for, and everything when it stops", async () => {
    const render = open({ queueLimit: 2 });
    const accepted = [render(endless, 1), render(endless, 2), render(endless, 3)].map((job) =>
      job.catch((error: unknown) => error),
    );
    await expect(render(endless, 4)).rejects.toMatchObject({ code: "queue_full" });
    await renderer.close();
    for (const error of await Promise.all(accepted)) expect(error).toMatchObject({ code: "closed" });
    expect(await render(echo, 7)).toEqual(Uint8Array.of(7));
  });
});
