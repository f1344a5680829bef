import { inflateSync } from "node:zlib";
import { expect } from "vitest";

export interface Run {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
}
export interface Page {
  width: number;
  height: number;
  runs: Run[];
  text: string;
}

/** Reads a PDF of ours back: the runs of text with their places, as a viewer would find them. */
export function readPages(bytes: Uint8Array): Page[] {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    Array.from(file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g), ([, id, body]) => [id, plain(body ?? "")]),
  );
  const find = (body: string, key: RegExp) => objects.get(key.exec(body)?.[1]) ?? "";
  const fonts = new Map(
    Array.from(file.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name, id]) => {
      const font = objects.get(id) ?? "";
      const letters = /\[(<.*>)\]/.exec(find(font, /\/ToUnicode (\d+) 0 R/))?.[1]?.match(/<[^>]*>/g) ?? [];
      const widths = /\/W \[0 \[([^\]]*)\]/.exec(find(font, /\/DescendantFonts \[(\d+) 0 R/))?.[1] ?? "";
      const decode = (hex: string) =>
        String.fromCharCode(...(hex.match(/[0-9a-f]{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
      return [name, { letters: letters.map(decode), widths: widths.split(" ").map(Number) }];
    }),
  );

  return Array.from(objects.values())
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((body) => {
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body) ?? [];
      const runs: Run[] = [];
      let x = 0,
        y = 0,
        size = 0;
      let font: { letters: string[]; widths: number[] } | undefined;
      const content = find(body, /\/Contents (\d+) 0 R/);
      for (const [, tx, ty, name, points, array] of content.matchAll(
        /1 0 0 1 (\S+) (\S+) Tm|\/(F\d+) (\S+) Tf|\[(.*)\] TJ/g,
      )) {
        if (tx) [x, y] = [Number(tx), Number(ty)];
        else if (name) [font, size] = [fonts.get(name), Number(points)];
        else {
          const run = { text: "", x, right: x, y, size };
          for (const [, hex, kern] of (array ?? "").matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
            if (kern) run.right -= (Number(kern) * size) / 1000;
            for (const glyph of hex?.match(/.{4}/g) ?? []) {
              run.text += font?.letters[Number.parseInt(glyph, 16)] ?? "?";
              run.right += ((font?.widths[Number.parseInt(glyph, 16)] ?? 0) * size) / 1000;
            }
          }
          runs.push(run);
          x = run.right;
        }
      }
      return {
        width: Number(width),
        height: Number(height),
        runs,
        text: runs
          .map((run) => run.text)
          .join("\n")
          .replaceAll("\u00a0", " "),
      };
    });
}

/** An object whose stream can be read. */
function plain(body: string): string {
  if (!body.includes("/Filter /FlateDecode")) return body;
  const start = body.indexOf("stream\n") + "stream\n".length;
  const packed = Buffer.from(body.slice(start, body.lastIndexOf("\nendstream")), "latin1");
  return body.slice(0, start) + inflateSync(packed).toString("latin1");
}

/** Every run lies on the page and none touches another. */
export function expectTidy(pages: Page[], margin: number): void {
  expect(pages.length).toBeGreaterThan(0);
  for (const { width, height, runs } of pages) {
    expect(runs.length).toBeGreaterThan(0);
    const box = (run: Run) => ({ ...run, top: run.y + run.size * 0.7, bottom: run.y - run.size * 0.2 });
    // An accent stands on its letter.
    const boxes = runs.filter((run) => !/^\p{M}+$/u.test(run.text)).map(box);
    for (const [i, a] of boxes.entries()) {
      expect(a.x, a.text).toBeGreaterThan(margin - 0.5);
      expect(a.right, a.text).toBeLessThan(width - margin + 0.5);
      expect(a.bottom, a.text).toBeGreaterThan(0);
      expect(a.top, a.text).toBeLessThan(height);
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.right <= b.x + 0.01 || b.right <= a.x + 0.01 || a.bottom >= b.top || b.bottom >= a.top;
        expect(apart, `"${a.text}" and "${b.text}"`).toBe(true);
      }
    }
  }
}
