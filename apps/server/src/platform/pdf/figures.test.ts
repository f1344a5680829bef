import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { expect, it } from "vitest";
import { shapeFiguresOnce } from "./figures.ts";

const require = createRequire(import.meta.url);

it.each(["400Regular/GolosText_400Regular", "500Medium/GolosText_500Medium", "700Bold/GolosText_700Bold"])(
  "figures put together from their signs are those that the font sets whole: %s",
  (name) => {
    const doc = new PDFDocument({ font: false as unknown as string });
    doc.font(readFileSync(require.resolve(`@expo-google-fonts/golos-text/${name}.ttf`)));
    const texts = [
      "1\u00a0234\u00a0567,89",
      "−0,05\u00a0₸",
      "23.11.2026 14:30",
      "01/11/2026",
      "12,3\u00a0%",
      "4-7 11",
    ];
    const widths = () => texts.map((text) => doc.widthOfString(text, { features: ["tnum"] }));
    const glyphs = () =>
      texts.map((text) =>
        doc._font.layoutRun(text, ["tnum"]).glyphs.map((glyph) => (glyph as { id: number }).id),
      );
    const [whole, wholeGlyphs] = [widths(), glyphs()];
    shapeFiguresOnce(doc);
    expect(glyphs()).toEqual(wholeGlyphs);
    for (const [i, width] of widths().entries()) expect(width).toBeCloseTo(whole[i] ?? 0, 6);
  },
);
